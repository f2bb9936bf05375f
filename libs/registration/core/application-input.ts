import type { EventView } from '#events';
import type { Language } from '#ui/i18n';
import type { AnswerFault, SentAnswers } from './answers.js';
import type { PickFault, Picks } from './choices.js';
import type { Invitation } from './invitation.entity.js';
import type { FormAsked } from './invitation.queries.js';
import type { PersonTold } from './person-told.js';

/** What the apply form gives. */
export interface ApplicationInput {
  idempotencyKey: string;
  contactName: string;
  contactPhone: string;
  officeName: string;
  language: Language;
  people: (PersonTold & { picks: Picks })[];
  /** to what is asked once an application */
  answers?: SentAnswers;
  /** the wording of 利用目的 that stood on the form */
  purposeId?: string;
}

export interface Opened extends FormAsked {
  invitation: Invitation;
  event: EventView;
}

/** Nothing was written: somebody's picks or answers cannot be taken. */
export interface Refused extends Opened {
  faults: PickFault[];
  answerFaults: AnswerFault[];
}
