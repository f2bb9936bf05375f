import type { EventView } from '#events';
import { email, form, part, reading, tidyLine, type TypedOf } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import type { ApplicationView, PersonView } from '../core/application.queries.js';
import { isLive } from '../core/registration.rules.js';
import { personFields } from './person.form.js';

const word = (ja: string, en: string): Sentence => ({ ja, en });

const {
  name,
  email: ownEmail,
  seats,
} = personFields({
  name: word('氏名', 'Name'),
  ownEmail: word('連絡先と別のときだけ入れます。', 'Only where it is not the contact’s.'),
});

/** One person, as somebody wrote them down. */
export class CorrectedPersonForm extends form({
  name,
  email: ownEmail,
  seats,
  kana: reading({ most: 60, optional: true, label: word('ふりがな', 'Reading in kana') }),
}) {}

/** Everything that may be put right about one person and the application they stand on. */
export class CorrectionForm extends form({
  person: part(CorrectedPersonForm),
  officeName: tidyLine({ most: 100, label: word('事業所・機関', 'Office'), marked: false }),
  contactName: tidyLine({ most: 60, label: word('連絡先のお名前', 'Name of the contact'), marked: false }),
  contactEmail: email({ label: word('メールアドレス', 'E-mail address'), marked: false, autocomplete: 'off' }),
  contactPhone: tidyLine({
    most: 30,
    label: word('電話番号', 'Phone number'),
    marked: false,
    type: 'tel',
    short: true,
  }),
}) {}

/** The form as things stand. */
export const standingCorrection = (
  event: EventView,
  application: ApplicationView,
  { name, kana, email: own, seats }: PersonView,
): TypedOf<typeof CorrectionForm> =>
  CorrectionForm.of({
    person: {
      name,
      kana,
      email: own,
      seats: event.sessions.map(
        ({ id }) => seats.find((seat) => seat.sessionId === id && isLive(seat.state))?.poolId ?? '',
      ),
    },
    officeName: application.officeName,
    contactName: application.contactName,
    contactEmail: application.contactEmail,
    contactPhone: application.contactPhone,
  });
