import type { EventView, SessionView } from '#events';
import { type Problem, Button, Form, LinkButton, Section, Sheet, StaffPage } from '#ui';
import { Fields } from '#ui/forms';
import { uuidv7, type Visit } from '#platform';
import { formatMoment } from '#ui/i18n';
import type { Statement } from '../core/attendance.rules.js';
import { attendanceWords } from '../core/attendance-words.js';
import type { FactLine } from '../core/facts.js';
import type { ReceptionLine } from '../core/reception.queries.js';
import { listWords } from '../core/list-words.js';
import { lineName } from './line-name.js';
import { FactForm } from './reception.form.js';
import { receptionPath, type ReceptionPlace, rowId } from './reception-place.js';
import { receptionTexts } from './reception.texts.js';

interface PersonAtDeskPageProps {
  visit: Visit;
  event: EventView;
  session: SessionView;
  line: ReceptionLine;
  facts: readonly FactLine[];
  /** where the desk stood */
  place: ReceptionPlace;
  note?: string;
  problems?: readonly Problem[];
}

/** Whoever types a proxy's name and presses Enter means the first of them. */
const onThisPage: readonly Statement[] = ['proxy', 'excused', 'absent', 'present'];

/** ほか: everything that can be stated about one person, and all that was. */
export function PersonAtDeskPage({
  visit,
  event,
  session,
  line,
  facts,
  place,
  note = '',
  problems = [],
}: PersonAtDeskPageProps) {
  const t = receptionTexts.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const { columns } = listWords.of(visit.language);
  const at = { ...place, session: session.id };
  const back = `${receptionPath(visit, event.id, at)}#${rowId(line.registrationId)}`;
  const title = t.moreTitle(lineName(line, visit.language));
  const form = { ...FactForm.blank({ registration: line.registrationId, key: uuidv7() }), note };
  return (
    <StaffPage
      visit={visit}
      title={title}
      current="events"
      bar={false}
      class="desk stack"
      problems={problems}
      over={<a href={back}>← {t.reception}</a>}
      lead={
        <span class="soft">
          {[line.kana, line.personId !== null && line.officeName, line.code].filter(Boolean).join(' ・ ')}
        </span>
      }
    >
      <Form action={receptionPath(visit, event.id, at, 'facts')} problems={problems}>
        <Fields of={FactForm} typed={form} names={['registration', 'key', 'note']} />
        <p class="note">{t.kindHint}</p>
        <div class="choices-of-desk">
          {onThisPage.map((kind) => (
            <Button key={kind} kind="quiet" name="kind" value={kind}>
              {t.kindOf[kind]}
            </Button>
          ))}
          {line.place.statement !== null && (
            <Button kind="text" name="kind" value="undone">
              {t.undo}
            </Button>
          )}
        </div>
      </Form>
      <Section title={t.history}>
        <Sheet
          folds
          columns={[
            { key: 'kind', label: columns.attendance, unseen: true, rowHead: true },
            { key: 'at', label: columns.time, unseen: true },
            { key: 'by', label: columns.source, unseen: true },
          ]}
          rows={facts.map((fact, n) => ({
            key: String(n),
            cells: {
              kind: [words.kind[fact.kind], fact.note].filter(Boolean).join(' '),
              at: formatMoment(fact.at, event.zone, visit.language),
              by: `${words.source[fact.source]} ${fact.by ?? t.byThemselves}`,
            },
          }))}
          empty={t.nothing}
        />
      </Section>
      <p>
        <LinkButton kind="quiet" icon="back" href={back}>
          {t.backToReception}
        </LinkButton>
      </p>
    </StaffPage>
  );
}
