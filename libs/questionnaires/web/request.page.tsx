import { endOf } from '#events';
import type { Visit } from '#platform';
import { Button, Form, LinkButton, Notice, Section } from '#ui';
import { formatMoment } from '#ui/i18n';
import type { FramedQuestionnaire } from '../core/questionnaire-frames.js';
import { deskTexts } from './desk.texts.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';

interface RequestPageProps extends FramedQuestionnaire {
  visit: Visit;
  /** how many would be asked now */
  people: number;
  /** they are those who came; otherwise those with a seat */
  byAttendance: boolean;
}

/** Asks back before mails go out, or says that there is nobody to ask. */
export function RequestPage({ visit, people, byAttendance, ...framed }: RequestPageProps) {
  const { language, now, workspace } = visit;
  const t = deskTexts.of(language);
  const { event } = framed;
  const base = `/w/${workspace.slug}/staff/events/${event.id}/questionnaire`;
  const end = endOf(event);
  const back = (
    <LinkButton kind="quiet" href={base}>
      {t.back}
    </LinkButton>
  );
  if (people === 0) {
    return (
      <QuestionnaireFrame visit={visit} framed={framed} current="questionnaire" part={t.request} actions={back}>
        <p>{t.requestNobody}</p>
      </QuestionnaireFrame>
    );
  }
  return (
    <QuestionnaireFrame visit={visit} framed={framed} current="questionnaire" part={t.request}>
      <Section title={t.requestTitle} stack>
        {!byAttendance && end && end > now && (
          <Notice tone="warn">{t.requestEarly(formatMoment(end, event.zone, language, { year: false }))}</Notice>
        )}
        <Form action={`${base}/requests`}>
          <p>{byAttendance ? t.requestByAttendance(people) : t.requestByConfirmed(people)}</p>
          <div class="row">
            <Button icon="mail">{t.requestVerb(people)}</Button>
            {back}
          </div>
        </Form>
      </Section>
    </QuestionnaireFrame>
  );
}
