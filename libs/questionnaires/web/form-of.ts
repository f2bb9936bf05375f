import { typedIn } from '#events';
import type { FormOf, TypedOf } from '#ui/forms';
import { settingLimits } from '../core/kinds/index.js';
import type { PlannedChoice, PlannedItem } from '../core/questionnaire-plan.js';
import type { QuestionnaireView } from '../core/questionnaire.queries.js';
import { ChoiceForm, ItemForm, QuestionnaireForm } from './questionnaire.form.js';

/** The form for editing a questionnaire, from its draft. */
export function formOf(questionnaire: QuestionnaireView, zone: string): TypedOf<typeof QuestionnaireForm> {
  const closes = typedIn(questionnaire.closesAt, zone);
  return QuestionnaireForm.of({
    seen: String(questionnaire.draftRevision),
    row: '',
    title: questionnaire.title,
    easyTitle: questionnaire.titles['ja-easy'] ?? '',
    enTitle: questionnaire.titles.en ?? '',
    anonymity: questionnaire.anonymity,
    closesOn: closes.date,
    closesAt: closes.time,
    items: questionnaire.draft.items.map(itemValue),
  });
}

export const itemForm = (item: PlannedItem): TypedOf<typeof ItemForm> => ItemForm.of(itemValue(item));

export const choiceForm = (choice: PlannedChoice): TypedOf<typeof ChoiceForm> => ChoiceForm.of(choiceValue(choice));

const itemValue = ({
  identity,
  kind,
  requirement,
  texts,
  choices = [],
  settings = {},
}: PlannedItem): FormOf<typeof ItemForm> => ({
  identity,
  kind,
  requirement,
  label: texts.ja.label,
  hint: texts.ja.hint ?? '',
  easyLabel: texts['ja-easy']?.label ?? '',
  easyHint: texts['ja-easy']?.hint ?? '',
  enLabel: texts.en?.label ?? '',
  enHint: texts.en?.hint ?? '',
  lines: '',
  choices: choices.map(choiceValue),
  settings: Object.fromEntries(Object.keys(settingLimits).map((name) => [name, settings[name] ?? ''])),
});

const choiceValue = ({ identity, score, exclusive, texts }: PlannedChoice): FormOf<typeof ChoiceForm> => ({
  identity,
  label: texts.ja.label,
  score: score ?? null,
  exclusive: exclusive ?? false,
  easy: texts['ja-easy']?.label ?? '',
  en: texts.en?.label ?? '',
});
