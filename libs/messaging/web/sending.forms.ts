import { form, id, line } from '#ui/forms';

/** Which of the held mails: those of a kind about a subject, or with no kind all of them. */
export class HeldForm extends form({ kind: line({ most: 100 }), subject: id() }) {}

/** Which of the failed mails: those of a kind, of a day, or one. */
export class FailedForm extends form({
  mail: line({ most: 36 }),
  kind: line({ most: 100 }),
  day: line({ most: 10 }),
}) {}
