import type { EventView } from '#events';
import { form, id, rows, type TypedOf, openAgain } from '#ui/forms';
import type { ApplicationView } from '../core/application.queries.js';
import { isLive } from '../core/registration.rules.js';
import { ownEmailHint } from './apply.form.js';
import { mostPeople, ownEmail, seats } from './person.form.js';

export class PersonChangeForm extends form({
  registrationId: id({ required: openAgain }),
  seats,
  email: ownEmail(ownEmailHint),
}) {}

/** Sessions, ways of taking part and addresses of everybody who stands on an application. */
export class ChangeForm extends form({ people: rows(PersonChangeForm, { most: mostPeople, tooMany: openAgain }) }) {}

/** The form as the application stands. */
export const standingForm = (event: EventView, application: ApplicationView): TypedOf<typeof ChangeForm> =>
  ChangeForm.of({
    people: application.people
      .filter((person) => person.live)
      .map((person) => ({
        registrationId: person.registrationId,
        email: person.email,
        seats: event.sessions.map(
          ({ id }) => person.seats.find((mine) => mine.sessionId === id && isLive(mine.state))?.poolId ?? '',
        ),
      })),
  });
