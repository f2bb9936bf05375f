import { choice } from './choice.js';
import { consent } from './consent.js';
import { date } from './date.js';
import { number } from './number.js';
import type { QuestionKind, QuestionKindName } from './question-kind.js';
import { text } from './text.js';

/** Every kind of question by the name that is stored, in the order in which staff are offered them. */
export const questionKinds = { text, choice, number, date, consent } as const satisfies Record<
  QuestionKindName,
  QuestionKind
>;

export const questionKindNames = Object.keys(questionKinds) as readonly QuestionKindName[];

export const kindOf = ({ kind }: { kind: QuestionKindName }): QuestionKind => questionKinds[kind];

export { type Asks, asking, type Control, type QuestionKind, type QuestionKindName } from './question-kind.js';
