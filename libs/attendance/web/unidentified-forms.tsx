import { type EventView, sessionTitle } from '#events';
import { type Problem, Button, Form, HiddenField, Pair, Section, TextField } from '#ui';
import type { Visit } from '#platform';
import { formatMoment } from '#ui/i18n';
import type { UnidentifiedCount } from '../core/unidentified.queries.js';
import { attendanceTexts } from './attendance.texts.js';
import { eventPath } from './reception-place.js';

interface UnidentifiedFormsProps {
  visit: Visit;
  event: EventView;
  unidentified: readonly UnidentifiedCount[];
  typed?: { session: string; count: string; source: string; problems: readonly Problem[] } | undefined;
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
        const title = sessionTitle(event, session, visit.language);
        return (
          <Form
            key={session.id}
            action={`${eventPath(visit, event.id)}/attendance/unidentified`}
            name={`u${n}`}
            label={title || undefined}
            problems={again?.problems}
          >
            <HiddenField name="session" value={session.id} />
            {title && <h3>{title}</h3>}
            {held && (
              <p>
                {t.held(held.count, held.source, formatMoment(held.at, event.zone, visit.language, { year: false }))}
              </p>
            )}
            <Pair>
              <TextField name="count" label={t.count} inputMode="numeric" short value={again?.count ?? ''} required />
              <TextField
                name="source"
                label={t.source}
                hint={t.sourceHint}
                value={again?.source ?? ''}
                required={false}
                maxLength={100}
              />
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
