import { Button, Form, HiddenField, LinkButton, type Problem, TextField } from '#ui';
import type { Visit } from '#platform';
import { fieldOf, type Typed } from '../core/answers.js';
import type { BlankForm } from '../core/response-desk.js';
import { deskTexts } from './desk.texts.js';
import { Question } from './question.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { questionnairePath } from './questionnaire-path.js';

interface PaperResponsePageProps {
  visit: Visit;
  blank: BlankForm;
  /** made with the page, so that a form sent twice is one response */
  responseId: string;
  office: string;
  typed: Typed;
  problems?: readonly Problem[];
}

/** A form that came back on paper, entered by staff as it is. */
export function PaperResponsePage({ visit, blank, responseId, office, typed, problems = [] }: PaperResponsePageProps) {
  const t = deskTexts.of(visit.language);
  const responses = `${questionnairePath(visit.workspace, blank.questionnaire.id)}/responses`;
  const back = (
    <LinkButton kind="quiet" href={responses}>
      {t.responses}
    </LinkButton>
  );
  return (
    <QuestionnaireFrame visit={visit} framed={blank} current="questionnaire" part={t.enter} actions={back}>
      <Form action={responses} problems={problems} class="narrow">
        <p class="note">{t.enterLead}</p>
        <HiddenField name="id" value={responseId} />
        <HiddenField name="version" value={blank.version.id} />
        <TextField
          name="office"
          label={t.office}
          hint={t.enterOffice}
          value={office}
          maxLength={200}
          autocomplete="off"
        />
        {blank.version.items.map((item, place) => (
          <Question
            key={item.identity}
            item={{ ...item, requirement: 'off' }}
            place={place}
            name={fieldOf(place)}
            value={typed[fieldOf(place)]}
          />
        ))}
        <p>
          <Button>{t.enterVerb}</Button>
        </p>
      </Form>
    </QuestionnaireFrame>
  );
}
