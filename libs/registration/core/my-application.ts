import { endOf, type EventView, loadEvent } from '#events';
import { type LinkSigner, NotFound, type Tx } from '#platform';
import { type ApplicationView, loadApplication, loadApplicationOf, type PersonView } from './application.queries.js';
import type { Invitation } from './invitation.entity.js';
import { loadInvitation } from './invitation.queries.js';
import { myPurpose, personPurpose } from './links.js';
import { loadQuestions, type QuestionView } from './question.queries.js';
import { eventCalledOff, eventIsOver, linkWrong } from './refusals.js';

export interface MyPage {
  /** of the link of one person: with that person alone */
  application: ApplicationView;
  event: EventView;
  /** whose link may add a colleague; null where staff took the application, and on the link of one person */
  invitation: Invitation | null;
  /** the link of one person */
  alone: boolean;
}

/** What a personal link stands for. @throws where it is wrong */
export async function openMine(tx: Tx, signer: LinkSigner, token: string): Promise<MyPage> {
  const id = signer.subjectOf(token);
  if (!id) throw linkWrong();
  const whole = await loadApplication(tx, id);
  const application = whole ?? (await alone(tx, id));
  const purpose = whole ? myPurpose : personPurpose;
  if (!application || signer.verify(purpose, token, application.revision) !== 'valid') throw linkWrong();
  const event = await loadEvent(tx, application.eventId);
  if (!event) throw linkWrong();
  const invitation = whole?.invitationId ? await loadInvitation(tx, whole.invitationId) : null;
  return { application, event, invitation, alone: !whole };
}

/** What was read before the lock may have changed while we waited for it. The link of one person still shows no other. */
export async function readAgain(tx: Tx, { id, people }: ApplicationView): Promise<ApplicationView> {
  const known = new Set(people.map(({ registrationId }) => registrationId));
  const now = (await loadApplication(tx, id))!;
  return { ...now, people: now.people.filter(({ registrationId }) => known.has(registrationId)) };
}

export function mustNotBeOver(event: EventView, now: Date): void {
  if (event.state === 'cancelled') throw eventCalledOff();
  const end = endOf(event);
  if (end && now >= end) throw eventIsOver();
}

/** The application a registration stands on, with nobody else on it. */
async function alone(tx: Tx, registrationId: string): Promise<ApplicationView | null> {
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
