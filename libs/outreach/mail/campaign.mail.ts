import { eventFacts, eventHead, type EventView, eventWords } from '#events';
import { type Letter, letter, type Line, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { type Filling, paragraphsFor, subjectFor } from '../core/campaigns/campaign-words.js';
import { headOf } from '../core/campaigns/filling.js';

export interface CampaignFacts {
  workspace: WorkspaceView;
  event: EventView;
  subject: string;
  body: string;
  filling: Filling;
  /** where one says that nobody comes; null in a test */
  declineLink: string | null;
  /** it goes to the member of staff who wrote it */
  test: boolean;
}

/** What an organiser wrote, filled in for one reader, with what every mail about the event says. */
export function campaignMailOf({ workspace, event, subject, body, filling, declineLink, test }: CampaignFacts): Letter {
  const words = eventWords.of('ja');
  const { name, about } = eventHead(event, 'ja');
  const link = filling.申込リンク;
  const parts = paragraphsFor(body, filling);
  const linked = parts.flat().some(({ label }) => label !== null);
  const said = subjectFor(subject, filling, headOf(event));
  return renderLetter({
    language: 'ja',
    workspace,
    subject: test ? `【試し送り】${said}` : said,
    title: `${name}のご案内`,
    about,
    blocks: [
      ...parts.map((part) =>
        letter.paragraph(
          ...part.map(({ text, label }): Line => (label === null ? text : { text: label || apply, href: link })),
        ),
      ),
      ...(linked ? [] : [letter.button(apply, link)]),
      ...(declineLink
        ? [letter.small({ text: 'ご都合がつかないときは、こちらから一言お知らせください', href: declineLink })]
        : []),
      letter.facts(eventFacts(event, 'ja').filter(({ term }) => term !== words.when || event.sessions.length > 1)),
    ],
    reason: test
      ? '案内を書いた方に、試しに送りました。リンクの先は見本です。'
      : `${workspace.name}の名簿にあるアドレスへお送りしています。`,
  });
}

const apply = 'お申し込み・お返事のページを開く';
