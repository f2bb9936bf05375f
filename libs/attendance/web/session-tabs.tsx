import { type EventView, type SessionView, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { formatMoment, formatTime, isoDay } from '#ui/i18n';
import { Tabs } from '#ui';
import { receptionTexts } from './reception.texts.js';

interface SessionTabsProps {
  visit: Visit;
  event: EventView;
  session: SessionView;
  href: (session: SessionView) => string;
}

/** From one session of an event to another; nothing where there is only one. */
export function SessionTabs({ visit, event, session, href }: SessionTabsProps) {
  if (event.sessions.length < 2) return null;
  const days = new Set(event.sessions.map(({ startsAt }) => isoDay(startsAt, event.zone)));
  const begin = (at: Date) =>
    days.size > 1 ? formatMoment(at, event.zone, visit.language, { year: false }) : formatTime(at, event.zone);
  return (
    <Tabs
      label={receptionTexts.of(visit.language).sessions}
      items={event.sessions.map((one) => ({
        href: href(one),
        label: `${sessionTitle(event, one, visit.language)} ${begin(one.startsAt)}`,
        current: one.id === session.id,
      }))}
    />
  );
}
