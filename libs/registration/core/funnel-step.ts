import type { FunnelPart } from '#events';
import { catalogue } from '#ui/i18n';
import { countInvited } from './invited-counts.queries.js';
import { countRoster } from './roster-counts.queries.js';
import { registrationWords } from './registration-words.js';

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
        // Asked as offices, they are counted as that.
        ...(invited.asked > invited.people
          ? { count: invited.offices, unit: t.office, base: invited.people > 0 ? [t.people(invited.people)] : [] }
          : { count: invited.people, unit: t.unit, base: invited.people > 0 ? [t.offices(invited.offices)] : [] }),
        ...(actor.may('registrations.edit') && { path: `${here}/campaigns` }),
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
          ...(roster.pending > 0 ? [t.pending(roster.pending)] : []),
          ...(roster.offered > 0 ? [t.offered(roster.offered)] : []),
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
    pending: (n: number) => `承認待ち ${n}`,
    offered: (n: number) => `案内中 ${n}`,
    waiting: (n: number) => `キャンセル待ち ${n}`,
    cancelled: (n: number) => `取消 ${n}`,
    unit: '人',
    office: '事業所',
    people: (n: number) => `うち${n}人へ直接`,
    offices: (n: number) => `${n}事業所`,
  },
  en: {
    invitations: 'Invitations',
    applications: 'Applications',
    confirmed: 'Confirmed',
    pending: (n: number) => `Awaiting approval ${n}`,
    offered: (n: number) => `Offered ${n}`,
    waiting: (n: number) => `Waiting list ${n}`,
    cancelled: (n: number) => `Cancelled ${n}`,
    unit: 'people',
    office: 'offices',
    people: (n: number) => (n === 1 ? '1 person directly' : `${n} people directly`),
    offices: (n: number) => (n === 1 ? '1 office' : `${n} offices`),
  },
});
