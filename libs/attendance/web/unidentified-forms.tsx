import { type EventView, sessionTitle } from '#events';
import { type Problem, Button, Form, Pair, Section } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { formatMoment } from '#ui/i18n';
import type { UnidentifiedCount } from '../core/unidentified.queries.js';
import { attendanceTexts } from './attendance.texts.js';
import { eventPath } from './reception-place.js';
import { UnidentifiedForm } from './unidentified.form.js';

/** A number that was refused, at its session. */
export type UnidentifiedAgain = TypedOf<typeof UnidentifiedForm> & { problems: readonly Problem[] };

interface UnidentifiedFormsProps {
  visit: Visit;
  event: EventView;
  unidentified: readonly UnidentifiedCount[];
  typed?: UnidentifiedAgain | undefined;
}

/** For each session with an online pool: how many viewers nobody can name. */
export function UnidentifiedForms({ visit, event, unidentified, typed }: UnidentifiedFormsProps) {
  const t = attendanceTexts.of(visit.language);
  const online = event.sessions.filter(({ pools }) => pools.some(({ mode }) => mode === 'online'));
  if (online.length === 0) return null;
  return (
    <Section title={t.unidentifiedTitle} stack id="unidentified">
      <p class="note">{t.unidentifiedLead}</p>
      {online.map((session, n) => {
        const held = unidentified.find(({ sessionId }) => sessionId === session.id);
        const again = typed?.session === session.id ? typed : undefined;
        const drawn = { of: UnidentifiedForm, typed: again ?? UnidentifiedForm.blank({ session: session.id }) };
        const title = sessionTitle(event, session, visit.language);
        return (
          <Form
            key={session.id}
            action={`${eventPath(visit, event.id)}/attendance/unidentified`}
            name={`u${n}`}
            label={title || undefined}
            problems={again?.problems}
          >
            <Fields {...drawn} names={['session']} />
            {title && <h3>{title}</h3>}
            {held && (
              <p>
                {t.held(held.count, held.source, formatMoment(held.at, event.zone, visit.language, { year: false }))}
              </p>
            )}
            <Pair>
              <Fields {...drawn} names={['count', 'source']} />
            </Pair>
            <div class="row">
              <Button kind="quiet">{t.save}</Button>
            </div>
          </Form>
        );
      })}
    </Section>
  );
}
