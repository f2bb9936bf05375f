import type { EventView } from '#events';
import { DomainError } from '#platform';
import type { Sentence } from '#ui/i18n';
import type { Picks } from './choices.js';
import { kindOf, type QuestionKindName } from './question-kinds/index.js';
import type { QuestionView } from './question.queries.js';

/** question id → what was typed */
export type SentAnswers = Readonly<Record<string, string>>;

/** One answer as it is kept. */
export interface AnswerGiven {
  questionId: string;
  /** place on the form; null: of the whole application */
  person: number | null;
  value: string;
}

/** Where an answer cannot be taken. */
export interface AnswerFault {
  questionId: string;
  person: number | null;
  sentence: Sentence;
}

/** An answer as pages show it. */
export interface AnswerView {
  questionId: string;
  /** null: of the whole application */
  registrationId: string | null;
  label: string;
  kind: QuestionKindName;
  value: string;
}

export interface SentForm {
  people: readonly { picks: Picks; heads?: number | null; answers?: SentAnswers }[];
  answers?: SentAnswers;
}

/**
 * Reads what was answered: what belongs to a session is asked of those who come to it, and what is asked of each person, of those
 * whose names are told. What nobody was asked is not kept.
 */
export function readAnswers(
  event: EventView,
  questions: readonly QuestionView[],
  sent: SentForm,
): { given: AnswerGiven[]; faults: AnswerFault[] } {
  const given: AnswerGiven[] = [];
  const faults: AnswerFault[] = [];
  const read = (question: QuestionView, person: number | null, answers: SentAnswers = {}) => {
    const kind = kindOf(question);
    const { id: questionId } = question;
    const value = kind.read(answers[questionId] ?? '', question);
    if (typeof value !== 'string') faults.push({ questionId, person, sentence: value });
    else if (value !== '') given.push({ questionId, person, value });
    else if (question.required) faults.push({ questionId, person, sentence: kind.missing });
  };
  for (const question of questions) {
    const place = event.sessions.findIndex(({ id }) => id === question.sessionId);
    const comes = ({ picks }: { picks: Picks }) => question.sessionId === null || Boolean(picks[place]);
    if (question.asks === 'application') {
      if (sent.people.some(comes)) read(question, null, sent.answers);
      continue;
    }
    for (const [person, one] of sent.people.entries())
      if (comes(one) && (one.heads ?? null) === null) read(question, person, one.answers);
  }
  return { given, faults };
}

/** Name of the input: `people.0.answers.ID`, or `answers.ID` of the whole application. */
export const answerField = ({ person, questionId }: Pick<AnswerFault, 'person' | 'questionId'>): string =>
  person === null ? `answers.${questionId}` : `people.${person}.answers.${questionId}`;

export const answerRefused = (fault: AnswerFault): DomainError =>
  new DomainError('registration.answer-refused', fault.sentence, { status: 422, field: answerField(fault) });
