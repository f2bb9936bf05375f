import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, ValidateBy, ValidateNested } from 'class-validator';
import type { EventView } from '#events';
import { Email, say, Tidy } from '#platform';
import type { ApplicationView } from '../core/application.queries.js';
import { seatKey } from '../core/choices.js';
import { isLive } from '../core/registration.rules.js';
import { chosen, mostPeople } from './apply.form.js';

const openAgain = say({
  ja: 'ページを開き直してください。',
  en: 'Please open the page again.',
  'ja-easy': 'ページを もう {一度|いちど} {開|ひら}いて ください。',
});

class PersonChangeForm {
  @IsUUID('all', { message: openAgain }) registrationId = '';

  @Tidy() @Email({ optional: true }) email = '';

  @Transform(({ value }: { value: unknown }) => chosen(value))
  @ValidateBy({ name: 'seats', validator: { validate: () => true } })
  seats: Record<string, string> = {};
}

export class ChangeForm {
  @Type(() => PersonChangeForm)
  @ValidateNested({ each: true })
  @ArrayMaxSize(mostPeople, { message: openAgain })
  people: PersonChangeForm[] = [];
}

/** The form as the application stands. */
export function standingForm(event: EventView, application: ApplicationView): ChangeForm {
  const form = new ChangeForm();
  form.people = application.people
    .filter((person) => person.live)
    .map((person) => {
      const one = new PersonChangeForm();
      one.registrationId = person.registrationId;
      one.email = person.email;
      one.seats = Object.fromEntries(
        event.sessions.flatMap((session) => {
          const seat = person.seats.find((mine) => mine.sessionId === session.id && isLive(mine.state));
          return seat ? [[seatKey(event, session), seat.poolId]] : [];
        }),
      );
      return one;
    });
  return form;
}
