import type { ApplicationView, PersonView } from './application.queries.js';
import type { CorrectedField } from './correction.entity.js';

/** What may be put right about somebody and the application they stand on; addresses canonical. */
export interface Corrected {
  name: string;
  kana: string;
  /** of their own; empty: mails for them go to the contact */
  email: string;
  officeName: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
}

export interface Change {
  /** null: of the whole application */
  registrationId: string | null;
  field: CorrectedField;
  before: string;
  after: string;
}

/** What is different, field by field. A headcount has no name; the contact's own address on a line says nothing more. */
export function changesOf(application: ApplicationView, person: PersonView, to: Corrected): Change[] {
  const { registrationId, personId } = person;
  const own = to.email === to.contactEmail ? '' : to.email;
  const all: Change[] = [
    { registrationId, field: 'name', before: person.name, after: personId ? to.name : person.name },
    { registrationId, field: 'kana', before: person.kana, after: personId ? to.kana : person.kana },
    { registrationId, field: 'email', before: person.email, after: own },
    { registrationId: null, field: 'office', before: application.officeName, after: to.officeName },
    { registrationId: null, field: 'contact_name', before: application.contactName, after: to.contactName },
    { registrationId: null, field: 'contact_email', before: application.contactEmail, after: to.contactEmail },
    { registrationId: null, field: 'contact_phone', before: application.contactPhone, after: to.contactPhone },
  ];
  return all.filter(({ before, after }) => before !== after);
}
