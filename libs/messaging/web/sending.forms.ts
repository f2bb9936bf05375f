import { Line } from '#platform';

/** Which of the held mails: those of a kind about a subject, or with no kind all of them. */
export class HeldForm {
  @Line(100)
  kind = '';

  @Line(36)
  subject = '';
}

/** Which of the failed mails: those of a kind, of a day, or one. */
export class FailedForm {
  @Line(36)
  mail = '';

  @Line(100)
  kind = '';

  @Line(10)
  day = '';
}
