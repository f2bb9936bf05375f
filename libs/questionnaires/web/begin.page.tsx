import type { Visit } from '#platform';
import { Button, Form, HiddenField, Panel, Section } from '#ui';
import type { FramedQuestionnaire } from '../core/questionnaire-frames.js';
import { templates } from '../core/templates.js';
import { deskTexts } from './desk.texts.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { questionnaireWords } from './questionnaire-words.js';

/** The tab of an event that has no questionnaire yet: what to start from. */
export function BeginPage({ visit, framed }: { visit: Visit; framed: FramedQuestionnaire }) {
  const t = deskTexts.of(visit.language);
  const action = `/w/${visit.workspace.slug}/staff/events/${framed.event.id}/questionnaires`;
  return (
    <QuestionnaireFrame
      visit={visit}
      framed={framed}
      current="questionnaire"
      part={questionnaireWords.of(visit.language).tab}
    >
      <Section title={t.begin} stack>
        <p>{t.beginLead}</p>
        {templates.map((template, place) => (
          <Panel key={template}>
            <Form action={action} name={template}>
              <div>
                <h3>{t.template[template]}</h3>
                <p class="soft">{t.templateLead[template]}</p>
              </div>
              <HiddenField name="template" value={template} />
              <p>
                <Button kind={place === 0 ? 'solid' : 'quiet'}>{t.start[template]}</Button>
              </p>
            </Form>
          </Panel>
        ))}
      </Section>
    </QuestionnaireFrame>
  );
}
