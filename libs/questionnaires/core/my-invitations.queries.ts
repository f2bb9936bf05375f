import { named, type Statement, type Tx } from '#platform';
import type { Occasion, QuestionnaireState, QuestionnaireTitles } from './questionnaire.entity.js';

/** Somebody of an application who has been asked to answer. */
export interface MyInvitation {
  id: string;
  revision: number;
  questionnaireId: string;
  title: string;
  titles: QuestionnaireTitles;
  occasion: Occasion;
  name: string;
  answeredAt: Date | null;
  state: QuestionnaireState;
  closesAt: Date | null;
}

const ofRegistrations: Statement = {
  name: 'questionnaire-invitations-of-registrations',
  text: `
    select i.id, i.revision, q.id as "questionnaireId", q.title, q.titles, q.occasion, coalesce(p.name, '') as name, i.answered_at as "answeredAt", q.state, q.closes_at as "closesAt"
     from registration_now r
     join questionnaire_invitation i on i.registration_id = r.id
     join questionnaire q on q.id = i.questionnaire_id
     left join person_card p on p.id = i.person_id
     where r.id = any($1::uuid[]) order by q.created_at, q.id, r.ordinal`,
};

/** Who of these registrations of an application has been asked what, one questionnaire after the other, each in its order. */
export const invitationsOf = (tx: Tx, registrationIds: readonly string[]): Promise<MyInvitation[]> =>
  named<MyInvitation>(tx, ofRegistrations, [registrationIds]);
