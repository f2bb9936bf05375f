import type { Sentence } from '#ui/i18n';

/** Each person is asked, or once whoever applies. */
export const asking = ['person', 'application'] as const;
export type Asks = (typeof asking)[number];

/** How a question stands on a form. */
export interface Control {
  as: 'input' | 'area' | 'radio' | 'tick';
  type?: 'date';
  inputMode?: 'decimal';
  short?: boolean;
}

/** As much of a question as its answer depends on. */
export interface Asked {
  required: boolean;
  options: readonly string[];
}

/** One kind of question: how it is asked, read and said. */
export interface QuestionKind {
  words: Sentence;
  control: Control;
  /** its answer is one of some that the organiser writes */
  hasOptions: boolean;
  /** what was typed as it is kept, '' where nothing was; or why it cannot be taken */
  read: (typed: string, asked: Asked) => string | Sentence;
  /** how a kept answer is shown */
  say: (value: string) => Sentence | string;
  /** where it is required and was not answered */
  missing: Sentence;
}

export type QuestionKindName = 'text' | 'choice' | 'number' | 'date' | 'consent';

export const toAnswer: Sentence = {
  ja: 'この質問に答えてください。',
  en: 'Please answer this question.',
  'ja-easy': 'この {質問|しつもん}に {答|こた}えて ください。',
};
