import type { EventPanel } from '#events';
import { Funnel } from '#platform/ui';
import { countRoster } from '../roster.queries.js';
import { staffTexts } from './staff.texts.js';

/** 申込 → 確定 → キャンセル待ち on top of an event's overview, each number with its rows behind it. */
export const rosterStrip: EventPanel = {
  key: 'roster',
  order: 10,
  place: 'strip',
  permission: 'registrations.read',
  show: async (tx, visit, event) => {
    if (!event.publishedAt) return null;
    const t = staffTexts.of(visit.language);
    const counts = await countRoster(tx, event.id);
    const list = `/w/${visit.workspace.slug}/staff/events/${event.id}/registrations`;
    return (
      <Funnel
        label={t.panel}
        items={[
          { label: t.applications, count: counts.people, base: t.offices(counts.offices), href: list },
          { label: t.confirmed, count: counts.confirmed, base: t.unit, href: `${list}?state=confirmed` },
          { label: t.waiting, count: counts.waiting, base: t.unit, href: `${list}?state=waiting` },
          { label: t.cancelled, count: counts.cancelled, base: t.unit, href: `${list}?state=cancelled` },
        ]}
      />
    );
  },
};
