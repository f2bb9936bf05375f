import { endOf } from '#events';
import type { Visit } from '#platform';
import { Button, Form, LinkButton, Notice, Section } from '#ui';
import { formatMoment } from '#ui/i18n';
import type { EventAudienceNow } from '../core/questionnaires.js';
import { deskTexts } from './desk.texts.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { questionnairePath } from './questionnaire-path.js';

interface RequestPageProps extends EventAudienceNow {
  visit: Visit;
}

/** Asks back before mails go out, or says that there is nobody to ask. */
export function RequestPage({ visit, people, byAttendance, ...framed }: RequestPageProps) {
  const { language, now, workspace } = visit;
  const t = deskTexts.of(language);
  const { event, questionnaire } = framed;
  const base = questionnairePath(workspace, questionnaire.id);
  const end = endOf(event);
  const back = (
    <LinkButton kind="quiet" href={base}>
      {t.back}
    </LinkButton>
  );
  if (people === 0) {
    return (
      <QuestionnaireFrame visit={visit} framed={framed} current="questionnaire" part={t.requests} actions={back}>
        <p>{questionnaire.occasion === 'before' ? t.requestNobodyBefore : t.requestNobody}</p>
      </QuestionnaireFrame>
    );
  }
  return (
    <QuestionnaireFrame visit={visit} framed={framed} current="questionnaire" part={t.requests}>
      <Section title={t.requestTitle} stack>
        {questionnaire.occasion !== 'before' && !byAttendance && end && end > now && (
          <Notice tone="warn">{t.requestEarly(formatMoment(end, event.zone, language, { year: false }))}</Notice>
        )}
        <Form action={`${base}/requests`}>
          <p>
            {questionnaire.occasion === 'before'
              ? t.requestBefore(people)
              : byAttendance
                ? t.requestByAttendance(people)
                : t.requestByConfirmed(people)}
          </p>
          <div class="row">
            <Button icon="mail">{t.requestVerb(people)}</Button>
            {back}
          </div>
        </Form>
      </Section>
    </QuestionnaireFrame>
  );
}
