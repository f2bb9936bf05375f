import type { QuestionnaireState } from './questionnaire.entity.js';

/** As much of a questionnaire as its stage depends on. */
export interface Staged {
  state: QuestionnaireState;
  closesAt: Date | null;
}

/** 下書き 公開中 締切: the date closes it as a person does. */
export type Stage = 'draft' | 'open' | 'closed';

/** At the closing date itself it is closed. */
export function stageOf({ state, closesAt }: Staged, now: Date): Stage {
  if (state !== 'open') return state;
  return closesAt !== null && now >= closesAt ? 'closed' : 'open';
}

/** What was said about names before the first item has been read by somebody: it holds. */
export const isPromised = (questionnaire: { invited: number; copies: number; answered: number }): boolean =>
  questionnaire.invited + questionnaire.copies + questionnaire.answered > 0;

export const takesAnswers = (questionnaire: Staged, now: Date): boolean => stageOf(questionnaire, now) === 'open';
