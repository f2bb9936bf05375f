import type { Visit } from '#platform';
import { Confirm, LinkButton } from '#platform/ui';
import type { FramedQuestionnaire } from '../questionnaire-frames.js';
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
  const t = deskTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${framed.event.id}/questionnaire`;
  if (people === 0) {
    const back = (
      <LinkButton kind="quiet" href={base}>
        {t.back}
      </LinkButton>
    );
    return (
      <QuestionnaireFrame visit={visit} framed={framed} current="questionnaire" part={t.request} actions={back}>
        <p>{t.requestNobody}</p>
      </QuestionnaireFrame>
    );
  }
  return (
    <Confirm
      kind="staff"
      visit={visit}
      current="events"
      title={t.requestTitle}
      question={byAttendance ? t.requestByAttendance(people) : t.requestByConfirmed(people)}
      action={`${base}/requests`}
      verb={t.requestVerb(people)}
      back={base}
      backLabel={t.back}
    />
  );
}
