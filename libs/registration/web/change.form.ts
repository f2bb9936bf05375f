import type { EventView } from '#events';
import { form, id, rows, type TypedOf, openAgain } from '#ui/forms';
import type { SentAnswers } from '../core/answers.js';
import type { ApplicationView } from '../core/application.queries.js';
import { isLive } from '../core/registration.rules.js';
import { ownEmailHint } from './apply.form.js';
import { answers, mostPeople, ownEmail, seats } from './person.form.js';

export class PersonChangeForm extends form({
  registrationId: id({ required: openAgain }),
  seats,
  email: ownEmail(ownEmailHint),
  answers,
}) {}

/** Sessions, ways of taking part and addresses of everybody who stands on an application. */
export class ChangeForm extends form({
  answers,
  people: rows(PersonChangeForm, { most: mostPeople, tooMany: openAgain }),
}) {}

/** The form as the application stands. */
export const standingForm = (event: EventView, application: ApplicationView): TypedOf<typeof ChangeForm> =>
  ChangeForm.of({
    answers: answersOf(application, null),
    people: application.people
      .filter((person) => person.live)
      .map((person) => ({
        registrationId: person.registrationId,
        email: person.email,
        answers: answersOf(application, person.registrationId),
        seats: event.sessions.map(
          ({ id }) => person.seats.find((mine) => mine.sessionId === id && isLive(mine.state))?.poolId ?? '',
        ),
      })),
  });

const answersOf = ({ answers }: ApplicationView, registrationId: string | null): SentAnswers =>
  Object.fromEntries(
    answers
      .filter((answer) => answer.registrationId === registrationId)
      .map(({ questionId, value }) => [questionId, value]),
  );
