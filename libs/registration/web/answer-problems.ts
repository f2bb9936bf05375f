import type { EventView } from '#events';
import type { Refused } from '#ui/forms';
import { type AnswerFault, answerField, readAnswers, type SentAnswers } from '../core/answers.js';
import type { Picks } from '../core/choices.js';
import type { QuestionView } from '../core/question.queries.js';

interface Sent {
  people: readonly { seats: Picks; heads?: number | null; answers?: SentAnswers }[];
  answers?: SentAnswers;
}

/** Faults at the fields of their questions. */
export const answerRefusals = (faults: readonly AnswerFault[]): Refused[] =>
  faults.map((fault) => ({ field: answerField(fault), sentence: fault.sentence }));

/** What is wrong with the answers on a form, at the field of each question. */
export const answerProblems = (
  event: EventView,
  questions: readonly QuestionView[],
  { people, ...sent }: Sent,
): Refused[] =>
  answerRefusals(
    readAnswers(event, questions, {
      ...sent,
      people: people.map(({ seats: picks, ...person }) => ({ ...person, picks })),
    }).faults,
  );
