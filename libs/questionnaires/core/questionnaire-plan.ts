import type { Sentence } from '#ui/i18n';
import type { ChoiceDefinition, ItemDefinition } from './definition.js';
import type { Anonymity, QuestionnaireTitles } from './questionnaire.entity.js';

/** An option before it has its code. */
export type PlannedChoice = Omit<ChoiceDefinition, 'code'>;

export type PlannedItem = Omit<ItemDefinition, 'choices'> & { choices?: PlannedChoice[] };

/** What the form of a questionnaire gives, in true types. */
export interface QuestionnairePlan {
  title: string;
  titles: QuestionnaireTitles;
  anonymity: Anonymity;
  closesAt: Date | null;
  items: PlannedItem[];
}

/** Why something was not done, at the field of the form. */
export interface Refusal {
  field: string;
  sentence: Sentence;
}
