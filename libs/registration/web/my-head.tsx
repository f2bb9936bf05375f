import type { EventView } from '#events';
import { Icon, Say, useReading, useTexts } from '#ui';
import type { ApplicationView, PersonView } from '../core/application.queries.js';
import { calledAs, headsOf } from '../core/person-lines.js';
import { type Outcome, outcomeOf } from '../core/registration.rules.js';
import { registrationWords } from '../core/registration-words.js';
import { myTexts } from './my.texts.js';

type Texts = ReturnType<typeof myTexts.of>;

const liveOf = ({ people }: ApplicationView): PersonView[] => people.filter((person) => person.live);

/** The one thing to know about an application: off, in line, confirmed, or confirmed for those who are still in. */
export function headlineOf(
  event: EventView,
  application: ApplicationView,
  t: Texts,
  people: string,
  over: boolean,
): string {
  const outcome = outcomeOf(application.people.map((person) => person.state));
  const live = liveOf(application);
  const rank = outcome === 'waiting' && live.length === 1 ? rankOf(live[0]!) : null;
  if (event.state === 'cancelled') return t.off;
  if (over && outcome !== 'cancelled') return t.over;
  if (rank !== null) return t.waitingRank(rank);
  const some = live.length < application.people.length;
  return some && outcome === 'confirmed' ? t.stillConfirmed(people) : t.title[outcome];
}

/** State in one line, then by name who is out and who is in, then what that means. */
export function MyHead({
  event,
  application,
  over,
}: {
  event: EventView;
  application: ApplicationView;
  over: boolean;
}) {
  const t = useTexts(myTexts);
  const { language } = useReading();
  const live = liveOf(application);
  const people = registrationWords.of(language).number(headsOf(live));
  const gone = application.people.filter((person) => !person.live);
  const outcome = outcomeOf(application.people.map((person) => person.state));
  const off = event.state === 'cancelled';
  const past = over && !off && outcome !== 'cancelled';
  const tone = off || past || outcome === 'cancelled' ? 'off' : outcome === 'confirmed' ? 'ok' : 'wait';
  const names = (of: readonly PersonView[]) => of.map((person) => calledAs(person, language)).join(t.together);
  return (
    <div class="stack">
      <h1 class={`state ${tone}`}>
        <Icon name={tone === 'ok' ? 'check' : tone === 'wait' ? 'clock' : 'minus'} />
        <span>
          <Say>{headlineOf(event, application, t, people, over)}</Say>
        </span>
      </h1>
      {!off && !past && gone.length > 0 && (
        <p class="lead">
          <Say>{t.gone(names(gone))}</Say>
          {live.length > 0 && (
            <>
              <br />
              <b>
                <Say>{(outcome === 'confirmed' ? t.staying : t.stillApplied)(names(live))}</Say>
              </b>
            </>
          )}
        </p>
      )}
      <p class="lead">
        <Say>{leadOf(t, people, outcome, { off, over })}</Say>
        {off && event.cancelReason && (
          <>
            <br />
            <Say>{t.offReason(event.cancelReason)}</Say>
          </>
        )}
        {language !== 'ja' && ' '}
        {!off && !past && outcome !== 'cancelled' && application.contactEmail !== '' && <Say>{t.mailed}</Say>}
      </p>
    </div>
  );
}

function leadOf(t: Texts, people: string, outcome: Outcome, { off, over }: { off: boolean; over: boolean }): string {
  if (off) return t.offLead;
  if (over && outcome !== 'cancelled') return outcome === 'waiting' ? t.overWaiting : '';
  if (outcome === 'confirmed') return t.lead.confirmed(people);
  return over ? '' : t.lead[outcome];
}

function rankOf(person: PersonView): number | null {
  return (
    person.seats.find((seat) => seat.required && seat.rank !== null)?.rank ??
    person.seats.find((seat) => seat.rank !== null)?.rank ??
    null
  );
}
