import { EventFrame } from '#events/web';
import type { Visit } from '#platform';
import { type Problem, Section } from '#ui';
import type { TypedOf } from '#ui/forms';
import type { EventQuestionnaires } from '../core/questionnaire-frames.js';
import type { BeginForm } from './begin.form.js';
import { BeginOfEvent } from './begin.page.js';
import { listTexts } from './list.texts.js';
import { QuestionnaireSheet } from './questionnaire-sheet.js';
import { questionnaireWords } from './questionnaire-words.js';

interface EventQuestionnairesPageProps {
  visit: Visit;
  listed: EventQuestionnaires;
  form: TypedOf<typeof BeginForm>;
  problems?: readonly Problem[];
}

/** The tab アンケート of an event: its questionnaires, and a form for one more. */
export function EventQuestionnairesPage({ visit, listed, form, problems = [] }: EventQuestionnairesPageProps) {
  const t = listTexts.of(visit.language);
  const { event, tabs, lines, beyond } = listed;
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="questionnaire"
      part={questionnaireWords.of(visit.language).tab}
    >
      <QuestionnaireSheet visit={visit} lines={lines} beyond={beyond} ofOneEvent />
      {visit.actor.may('questionnaires.edit') && (
        <Section title={lines.length > 0 ? t.addAnother : t.add}>
          <BeginOfEvent
            visit={visit}
            action={`/w/${visit.workspace.slug}/staff/events/${event.id}/questionnaires`}
            form={form}
            problems={problems}
          />
        </Section>
      )}
    </EventFrame>
  );
}
