import type { PageOf, Visit } from '#platform';
import { LinkButton, Pager, type Row, Sheet, StaffPage, States, When } from '#ui';
import { plainText } from '#ui/i18n';
import { numberedSeries } from '../core/event-facts.js';
import { type EventList, type Show, shows } from '../core/event-list.queries.js';
import { type EventSummary, phaseOfSummary } from '../core/event-summary.js';
import { eventsTexts } from './events.texts.js';
import { PhaseChip } from './phase-chip.js';
import { SeatsOf } from './seats-of.js';

interface EventsPageProps {
  visit: Visit;
  show: Show;
  list: EventList;
  page: PageOf;
}

/** All events, those to come first. */
export function EventsPage({ visit, show, list, page }: EventsPageProps) {
  const t = eventsTexts.of(visit.language);
  const here = `/w/${visit.workspace.slug}/staff/events`;
  const mayEdit = visit.actor.may('events.edit');
  return (
    <StaffPage
      visit={visit}
      title={t.events}
      current="events"
      actions={
        mayEdit && (
          <LinkButton icon="plus" href={`${here}/new`}>
            {t.add}
          </LinkButton>
        )
      }
    >
      <div class="stack">
        <States items={shows.map((one) => ({ href: `${here}?show=${one}`, label: t[one], current: one === show }))} />
        <Sheet
          folds
          dense
          columns={[
            { key: 'event', label: t.event, rowHead: true },
            { key: 'when', label: t.when },
            { key: 'state', label: t.state },
            { key: 'seats', label: t.seats, num: true },
            { key: 'waiting', label: t.waiting, num: true },
          ]}
          rows={list.events.map((event) => rowOf(visit, event))}
          empty={t.none[show]}
        />
        <Pager {...page} total={list.total} href={(number) => `${here}?show=${show}&page=${number}`} />
      </div>
    </StaffPage>
  );
}

function rowOf(visit: Visit, event: EventSummary): Row {
  const t = eventsTexts.of(visit.language);
  const series = numberedSeries(event.series, event.number, visit.language);
  return {
    key: event.id,
    cells: {
      event: (
        <>
          {series && <small class="soft">{plainText(series)} </small>}
          <a href={`/w/${visit.workspace.slug}/staff/events/${event.id}`}>{plainText(event.title)}</a>
        </>
      ),
      when: event.startsAt ? (
        <span>
          <When start={event.startsAt} end={event.sessionCount === 1 ? event.endsAt : undefined} zone={event.zone} />
          {event.sessionCount > 1 && <small class="soft"> {t.more(event.sessionCount - 1)}</small>}
        </span>
      ) : (
        t.undated
      ),
      state: <PhaseChip phase={phaseOfSummary(event, visit.now)} />,
      seats: <SeatsOf taken={event.taken} capacity={event.capacity} />,
      waiting: event.waiting,
    },
  };
}
