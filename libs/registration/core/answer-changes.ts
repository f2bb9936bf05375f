import type { EventView } from '#events';
import { rows, type Tx } from '#platform';
import { type AnswerFault, type AnswerGiven, readAnswers, type SentAnswers } from './answers.js';
import type { ApplicationView } from './application.queries.js';
import type { QuestionView } from './question.queries.js';
import type { PersonChange } from './seat-changes.js';

/**
 * What is answered on the form of a change, by the place of each person on it.
 * @returns no answers where the form had none: then they stay
 */
export function answersChanged(
  event: EventView,
  questions: readonly QuestionView[],
  { people }: ApplicationView,
  changes: readonly PersonChange[],
  answers: SentAnswers,
): { given: AnswerGiven[] | null; faults: AnswerFault[] } {
  if (questions.length === 0 || changes.every((change) => change.answers === undefined))
    return { given: null, faults: [] };
  const byNumber = new Set(people.filter(({ personId }) => personId === null).map((one) => one.registrationId));
  return readAnswers(event, questions, {
    answers,
    people: changes.map(({ registrationId, choices, answers: own = {} }) => ({
      picks: event.sessions.map(({ id }) => choices[id] ?? ''),
      heads: byNumber.has(registrationId) ? 1 : null,
      answers: own,
    })),
  });
}

/** Writes them in place of those to the questions that were on the form. */
export async function rewriteAnswers(
  tx: Tx,
  { id }: ApplicationView,
  questions: readonly QuestionView[],
  changes: readonly PersonChange[],
  given: readonly AnswerGiven[],
): Promise<void> {
  const registrations = changes.map(({ registrationId }) => registrationId);
  await rows(
    tx,
    `delete from question_answer where application_id = $1 and question_id = any($3::uuid[])
       and (registration_id is null or registration_id = any($2::uuid[]))`,
    [id, registrations, questions.map((question) => question.id)],
  );
  await rows(
    tx,
    `insert into question_answer (id, workspace_id, question_id, application_id, registration_id, value)
     select uuidv7(), a.workspace_id, q.question, a.id, q.registration, q.value
     from application a, unnest($2::uuid[], $3::uuid[], $4::text[]) as q (question, registration, value) where a.id = $1`,
    [
      id,
      given.map(({ questionId }) => questionId),
      given.map(({ person }) => (person === null ? null : registrations[person])),
      given.map(({ value }) => value),
    ],
  );
}
