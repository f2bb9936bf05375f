import type { EventView } from '#events';
import { NotFound, type Tx } from '#platform';
import { type ApplicationView, loadApplicationOf, type PersonView } from './application.queries.js';
import type { Invitation } from './invitation.entity.js';
import { loadQuestions, type QuestionView } from './question.queries.js';

export interface MyPage {
  /** of the link of one person: with that person alone */
  application: ApplicationView;
  event: EventView;
  /** whose link may add a colleague; null where staff took the application, and on the link of one person */
  invitation: Invitation | null;
  /** the link of one person */
  alone: boolean;
}

/** The application a registration stands on, with nobody else on it. */
export async function applicationAlone(tx: Tx, registrationId: string): Promise<ApplicationView | null> {
  const application = await loadApplicationOf(tx, registrationId);
  const people = application?.people.filter((person) => person.registrationId === registrationId) ?? [];
  const answers = application?.answers.filter((answer) => answer.registrationId === registrationId) ?? [];
  return application && { ...application, people, answers };
}

/** What the form asks whoever has this link: one person is not asked for the whole application. */
export async function questionsTo(tx: Tx, { event, alone }: MyPage): Promise<QuestionView[]> {
  const questions = await loadQuestions(tx, event.id);
  return questions.filter(({ asks }) => !alone || asks === 'person');
}

export function personOf(application: ApplicationView, registrationId: string): PersonView {
  const person = application.people.find((one) => one.registrationId === registrationId);
  if (!person) throw new NotFound();
  return person;
}
