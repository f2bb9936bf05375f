import type { EventView, Move } from '#events';
import type { Sentence } from '#ui/i18n';
import type { InvitedMail } from '../invited-mails.js';

/** What one kind of mail to the invited who have not answered is for, and when it is still wanted. */
interface InvitedKind {
  label: Sentence;
  /** @param revision of the event the mail was planned for */
  wanted(event: EventView, revision: number, moves: () => Promise<readonly Move[] | null>): boolean | Promise<boolean>;
  /** it tells what has moved */
  moves?: true;
  /** it tells that the event does not take place */
  off?: true;
}

export const invitedKinds: Readonly<Record<InvitedMail, InvitedKind>> = {
  moved: {
    label: { ja: '日時・場所の変更のお知らせ(まだお返事のない方へ)', en: 'Event moved (to the invited)' },
    async wanted(event, revision, movesOf) {
      if (event.state !== 'published' || event.revision !== revision) return false;
      const moves = await movesOf();
      return moves === null || moves.length > 0;
    },
    moves: true,
  },
  'called-off': {
    label: { ja: '中止のお知らせ(まだお返事のない方へ)', en: 'Event cancelled (to the invited)' },
    wanted: (event) => event.state === 'cancelled',
    off: true,
  },
};
