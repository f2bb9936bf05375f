import { Fragment } from 'preact';
import { type EventView, placeLine, placesLeft, type PoolView, type SessionView, sessionTitle, yen } from '#events';
import { CheckField, Choices, Say, useReading, useTexts } from '#ui';
import { formatSpan } from '#ui/i18n';
import { applyTexts } from './apply.texts.js';
import type { SeatView } from '../core/application.queries.js';
import { isLive } from '../core/registration.rules.js';
import { seatKey } from '../core/choices.js';

interface SeatChoicesProps {
  event: EventView;
  /** of the person: `people.0` */
  name: string;
  seats: Readonly<Record<string, string>>;
  /** what the person has already: a full pool is not full for those who sit in it */
  had?: readonly Pick<SeatView, 'poolId' | 'state'>[];
}

/** For every session of the event: where somebody wants to sit. */
export function SeatChoices({ event, name, seats, had = [] }: SeatChoicesProps) {
  const t = useTexts(applyTexts);
  const chosen = event.sessions.filter(({ requirement }) => requirement === 'choice');
  return (
    <>
      {event.sessions.map((session) => (
        <Fragment key={session.id}>
          {session === chosen[0] && (
            <p>
              <Say>{t.chooseOf(event.choose, chosen.length)}</Say>
            </p>
          )}
          <SessionChoice
            event={event}
            session={session}
            name={`${name}.seats.${seatKey(event, session)}`}
            value={seats[seatKey(event, session)] ?? ''}
            had={had}
          />
        </Fragment>
      ))}
    </>
  );
}

interface SessionChoiceProps extends Required<Pick<SeatChoicesProps, 'event' | 'name' | 'had'>> {
  session: SessionView;
  value: string;
}

function SessionChoice({ event, session, name, value, had }: SessionChoiceProps) {
  const t = useTexts(applyTexts);
  const { language } = useReading();
  const legend = [
    sessionTitle(event, session, language),
    formatSpan(session.startsAt, session.endsAt, event.zone, language, { year: false }),
  ]
    .filter(Boolean)
    .join(' ');
  const fee = session.fee > 0 ? t.fee(yen(session.fee, language)) : '';
  const required = session.requirement === 'required';
  const left = (pool: PoolView) => {
    const mine = had.find(({ poolId, state }) => poolId === pool.id && isLive(state));
    if (mine) return mine.state === 'confirmed' ? t.held : t.inLine;
    const free = placesLeft(pool);
    return free === null ? '' : free === 0 ? t.full : t.left(free);
  };
  const only = session.pools.length === 1 ? session.pools[0]! : null;
  if (only && !required) {
    return (
      <fieldset class="session">
        <legend>
          <Say>{legend}</Say>
          <span class="may">
            <Say>{session.requirement === 'choice' ? t.choosing : t.optional}</Say>
          </span>
        </legend>
        <CheckField
          name={name}
          value={only.id}
          checked={value === only.id}
          label={t.attend}
          hint={[placeLine(only, language), fee, left(only)].filter(Boolean).join(language === 'en' ? ' · ' : '・')}
        />
      </fieldset>
    );
  }
  const none = required ? [] : [{ value: '', label: t.notAttend }];
  return (
    <div class="session">
      <Choices
        kind="radio"
        name={name}
        legend={legend}
        required={required}
        {...(fee ? { hint: fee } : {})}
        value={value || (only && required ? only.id : required ? null : '')}
        options={[
          ...session.pools.map((pool) => ({ value: pool.id, label: placeLine(pool, language), hint: left(pool) })),
          ...none,
        ]}
      />
    </div>
  );
}
