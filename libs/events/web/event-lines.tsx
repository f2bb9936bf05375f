import type { Visit } from '#platform';
import { Say, When } from '#ui';
import { numberedSeries } from '../core/event-facts.js';
import { type EventSummary, phaseOfSummary } from '../core/event-summary.js';
import type { Mode } from '../core/event-view.js';
import { eventWords } from '../core/event-words.js';
import { homeTexts } from './home.texts.js';
import { PhaseChip } from './phase-chip.js';

const modeOrder: readonly Mode[] = ['onsite', 'satellite', 'online'];

/** Events as the public sees them in a list: when, what, what it is at this moment. */
export function EventLines({ visit, events }: { visit: Visit; events: readonly EventSummary[] }) {
  return (
    <ol class="post plain">
      {events.map((event) => (
        <li key={event.id}>
          <span class="when">
            {event.startsAt && (
              <When
                start={event.startsAt}
                end={event.sessionCount === 1 ? event.endsAt : undefined}
                zone={event.zone}
              />
            )}
          </span>
          <EventLine visit={visit} event={event} />
        </li>
      ))}
    </ol>
  );
}

function EventLine({ visit, event }: { visit: Visit; event: EventSummary }) {
  const { language, now, workspace } = visit;
  const words = eventWords.of(language);
  const series = numberedSeries(event.series, event.number, language);
  const title = (language !== 'ja' && event.texts[language]?.title) || event.title;
  const modes = modeOrder
    .filter((mode) => event.modes.includes(mode))
    .map((mode) => words.mode[mode])
    .join(words.and);
  const phase = phaseOfSummary(event, now);
  return (
    <div>
      {series && (
        <span class="small soft">
          <Say>{series}</Say>
        </span>
      )}
      <p>
        <a href={`/w/${workspace.slug}/events/${event.id}`}>
          <b>
            <Say>{title}</Say>
          </b>
        </a>{' '}
        {phase !== 'over' && <PhaseChip phase={phase} />}
      </p>
      <p class="small soft">
        <Say>{modes}</Say>
        {event.sessionCount > 1 && (
          <>
            {' '}
            <Say>{homeTexts.of(language).sessions(event.sessionCount)}</Say>
          </>
        )}
      </p>
    </div>
  );
}
