import type { Visit } from '#platform';
import { LinkButton, Panel, Say, When } from '#ui';
import { plainText } from '#ui/i18n';
import { closesAt, type Phase, phaseOf, takesApplications } from '../core/event.rules.js';
import type { EventView } from '../core/event-view.js';
import { daysUntil } from '../core/zoned-time.js';
import { eventPageTexts } from './event-page.texts.js';
import { PhaseChip } from './phase-chip.js';
import { PlacesLeft } from './places-left.js';

/** State, places, deadline and the one button, beside the facts on a desk and below them on a phone. */
export function ApplyCard({ visit, event }: { visit: Visit; event: EventView }) {
  const { language, now, workspace } = visit;
  const t = eventPageTexts.of(language);
  const [phase, open] = [phaseOf(event, now), takesApplications(event, now)];
  const isForMembers = event.membersUntil !== null && now < event.membersUntil;
  const page = `/w/${workspace.slug}/events/${event.id}`;
  return (
    <Panel aside label={plainText(t.applying)}>
      <p class="row places">
        <PhaseChip phase={phase} />
      </p>
      {open || phase === 'before' ? <PlacesLeft event={event} language={language} /> : null}
      {phase === 'before' && event.opensAt && (
        <p>
          <Say>{t.opens}</Say>{' '}
          <b>
            <When start={event.opensAt} zone={event.zone} short />
          </b>
        </p>
      )}
      {open && <Deadline event={event} now={now} language={language} />}
      {open && isForMembers && (
        <p>
          <Say>{t.membersFirst}</Say>{' '}
          <b>
            <When start={event.membersUntil!} zone={event.zone} short />
          </b>
        </p>
      )}
      {open && event.entry !== 'invited' && (
        <LinkButton big full href={`${page}/apply`}>
          <Say>{t.apply}</Say>
        </LinkButton>
      )}
      <p class="small soft">
        <Say>
          {open
            ? [
                t.entry[event.entry],
                event.entry !== 'invited' && t.note,
                event.entry === 'open' && limited(event) && t.whenFull,
              ]
                .filter(Boolean)
                .join(language === 'ja' ? '' : ' ')
            : shutSentence(t, phase)}
        </Say>
      </p>
      {event.publishedAt && phase !== 'over' && phase !== 'cancelled' && (
        <LinkButton kind="quiet" full icon="calendar" href={`${page}/calendar.ics`}>
          <Say>{t.calendar}</Say>
        </LinkButton>
      )}
    </Panel>
  );
}

function Deadline({ event, now, language }: { event: EventView; now: Date; language: Visit['language'] }) {
  const t = eventPageTexts.of(language);
  const closes = closesAt(event)!;
  const days = daysUntil(closes, now, event.zone);
  return (
    <p>
      <Say>{t.deadline}</Say>{' '}
      <b>
        <When start={closes} zone={event.zone} short />
      </b>{' '}
      {days <= 14 && (
        <small class="soft nw">
          <Say>{t.daysLeft(days)}</Say>
        </small>
      )}
    </p>
  );
}

const limited = (event: EventView): boolean =>
  event.sessions.some(({ pools }) => pools.some(({ capacity }) => capacity !== null));

function shutSentence(
  t: { draft: string; before: string; closed: string; running: string; over: string; cancelled: string },
  phase: Phase,
): string {
  if (phase === 'idea') return t.draft;
  return phase in t ? t[phase as keyof typeof t] : t.closed;
}
