import type { FunnelPart } from '#events';
import type { FunnelStep } from '#ui';
import { countInvited } from '../core/invitation-board.queries.js';
import { countRoster } from '../core/roster.queries.js';
import { staffTexts } from './staff.texts.js';

/** 案内 → 申込 → 確定. Who waits and who cancelled stands under 確定, and one tap further in the list of applications. */
export const funnelStep: FunnelPart = {
  key: 'registration',
  order: 10,
  permission: 'registrations.read',
  step: async (tx, visit, event): Promise<FunnelStep[]> => {
    const t = staffTexts.of(visit.language);
    const [invited, roster] = [await countInvited(tx, event.id), await countRoster(tx, event.id)];
    const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
    const beside = [
      roster.waiting > 0 && t.countOf(t.waiting, roster.waiting),
      t.countOf(t.cancelled, roster.cancelled),
    ];
    return [
      {
        label: t.invitations,
        count: invited.people,
        unit: t.unit,
        base: invited.people > 0 ? [t.offices(invited.offices)] : [],
        href: visit.actor.may('registrations.edit') ? `${base}/invitations` : undefined,
      },
      {
        label: t.applications,
        count: roster.people,
        unit: t.unit,
        base: [t.offices(roster.offices)],
        href: `${base}/registrations`,
      },
      {
        label: t.confirmed,
        count: roster.confirmed,
        unit: t.unit,
        base: beside.filter((part) => typeof part === 'string'),
        href: `${base}/registrations?state=confirmed`,
      },
    ];
  },
};
