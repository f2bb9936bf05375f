import type { EventView } from '#events';
import type { Language } from '#ui/i18n';
import type { AnswerFault, SentAnswers } from './answers.js';
import type { PickFault, Picks } from './choices.js';
import type { Invitation } from './invitation.entity.js';
import type { FormAsked } from './invitation.queries.js';
import type { NominationWish } from './nomination.rules.js';
import type { Support } from './support/support.rules.js';
import type { PersonTold } from './person-told.js';

/** What the apply form gives. */
export interface ApplicationInput {
  idempotencyKey: string;
  /** canonical, where the link does not know it */
  contactEmail?: string;
  contactName: string;
  contactPhone: string;
  officeName: string;
  language: Language;
  /** everybody is seated together or nobody is */
  together?: boolean;
  people: (PersonTold & { picks: Picks; nomination?: NominationWish; support?: Support | null })[];
  /** to what is asked once an application */
  answers?: SentAnswers;
  /** the wording of 利用目的 that stood on the form */
  purposeId?: string;
}

export interface Opened extends FormAsked {
  invitation: Invitation;
  event: EventView;
  /** over the code of a letter, which anybody may hold */
  byCode: boolean;
}

/** The link does not say where to write: the form asks. */
export const asksAddress = ({ invitation, byCode }: Opened): boolean => byCode || invitation.email === '';

/** Nothing was written: somebody's picks or answers cannot be taken. */
export interface Refused extends Opened {
  faults: PickFault[];
  answerFaults: AnswerFault[];
}
