import { type EventStep, phaseOf } from '#events';
import { catalogue } from '#ui/i18n';
import { countInvited } from './invited-counts.queries.js';
import { countStates } from './roster-counts.queries.js';

/** Nobody has been invited yet, while people can apply or will be able to. */
export const invitationStep: EventStep = {
  key: 'invitations',
  permission: 'registrations.edit',
  async read(tx, { language }, { event, now }) {
    const phase = phaseOf(event, now);
    if (phase !== 'before' && phase !== 'open') return null;
    if ((await countInvited(tx, event.id)).asked > 0) return null;
    const { title, detail, action } = texts.of(language).invite;
    return { about: 'mail', title, detail, action: { label: action, path: `events/${event.id}/campaigns` } };
  },
};

/** Who applies while people can; who still waits when nobody moves up by themselves any more. */
export const applicationStep: EventStep = {
  key: 'applications',
  after: 'roster',
  permission: 'registrations.read',
  async read(tx, { language }, { event, now }) {
    const phase = phaseOf(event, now);
    if (phase !== 'open' && phase !== 'closed') return null;
    const { confirmed, waiting } = await countStates(tx, event.id);
    const t = texts.of(language);
    const list = `events/${event.id}/registrations`;
    if (phase === 'open') {
      const { title, detail, action } = t.open;
      return { about: 'people', title, detail: detail(confirmed, waiting), action: { label: action, path: list } };
    }
    if (waiting === 0) return null;
    const { title, detail, action } = t.waiting;
    return { tone: 'wait', title: title(waiting), detail, action: { label: action, path: `${list}?state=waiting` } };
  },
};

const texts = catalogue({
  ja: {
    invite: { title: '案内を送る', detail: 'まだ、だれにも案内していません。名簿から選んで送れます', action: '案内する' },
    open: {
      title: '申し込みを受け付けています',
      detail: (confirmed: number, waiting: number) =>
        waiting > 0 ? `確定 ${confirmed}人、待ち ${waiting}人` : `確定 ${confirmed}人`,
      action: '申込を見る',
    },
    waiting: {
      title: (n: number) => `キャンセル待ちの方が${n}人います`,
      detail: '締め切りのあとは、席が空いても自動では繰り上がりません。空きがあれば、繰り上げるか決めてください',
      action: '待ちの方を見る',
    },
  },
  en: {
    invite: { title: 'Invite people', detail: 'Nobody has been invited yet. Choose from the directory', action: 'Invite' },
    open: {
      title: 'Applications are open',
      detail: (confirmed: number, waiting: number) =>
        waiting > 0 ? `${confirmed} confirmed, ${waiting} waiting` : `${confirmed} confirmed`,
      action: 'See the applications',
    },
    waiting: {
      title: (n: number) => (n === 1 ? '1 person is waiting' : `${n} people are waiting`),
      detail: 'After the deadline nobody moves up by themselves. Where a place is free, please decide',
      action: 'See who waits',
    },
  },
}); // prettier-ignore
