import type { FunnelPart } from '#events';
import { catalogue } from '#ui/i18n';
import { countInvited } from './invitation-board.queries.js';
import { registrationWords } from './registration-words.js';
import { countRoster } from './roster.queries.js';

/** 案内 → 申込 → 確定. Who waits and who cancelled stands under 確定, and one tap further in the list of applications. */
export const funnelStep: FunnelPart = {
  key: 'registration',
  permission: 'registrations.read',
  read: async (tx, { actor, language }, { event }) => {
    const t = texts.of(language);
    const headsOnly = (n: number) => (n > 0 ? [registrationWords.of(language).headsOnly(n)] : []);
    const [invited, roster] = [await countInvited(tx, event.id), await countRoster(tx, event.id)];
    const here = `events/${event.id}`;
    return [
      {
        label: t.invitations,
        count: invited.people,
        unit: t.unit,
        base: invited.people > 0 ? [t.offices(invited.offices)] : [],
        ...(actor.may('registrations.edit') && { path: `${here}/invitations` }),
      },
      {
        label: t.applications,
        count: roster.people - roster.groups,
        unit: t.unit,
        base: [...headsOnly(roster.heads), t.offices(roster.offices)],
        path: `${here}/registrations`,
      },
      {
        label: t.confirmed,
        count: roster.confirmed - roster.confirmedGroups,
        unit: t.unit,
        base: [
          ...headsOnly(roster.confirmedHeads),
          ...(roster.waiting > 0 ? [t.waiting(roster.waiting)] : []),
          t.cancelled(roster.cancelled),
        ],
        path: `${here}/registrations?state=confirmed`,
      },
    ];
  },
};

const texts = catalogue({
  ja: {
    invitations: '案内',
    applications: '申込',
    confirmed: '確定',
    waiting: (n: number) => `キャンセル待ち ${n}`,
    cancelled: (n: number) => `取消 ${n}`,
    unit: '人',
    offices: (n: number) => `${n}事業所`,
  },
  en: {
    invitations: 'Invitations',
    applications: 'Applications',
    confirmed: 'Confirmed',
    waiting: (n: number) => `Waiting list ${n}`,
    cancelled: (n: number) => `Cancelled ${n}`,
    unit: 'people',
    offices: (n: number) => (n === 1 ? '1 office' : `${n} offices`),
  },
});
