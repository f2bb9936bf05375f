import { typedIn } from '#events';
import type { PlannedChoice, PlannedItem } from '../core/questionnaire-plan.js';
import type { QuestionnaireView } from '../core/questionnaire.queries.js';
import { ChoiceForm, ItemForm, QuestionnaireForm, SettingsForm } from './questionnaire.form.js';

/** The form for editing a questionnaire, from its draft. */
export function formOf(questionnaire: QuestionnaireView, zone: string): QuestionnaireForm {
  const closes = typedIn(questionnaire.closesAt, zone);
  return Object.assign(new QuestionnaireForm(), {
    seen: String(questionnaire.draftRevision),
    title: questionnaire.title,
    easyTitle: questionnaire.titles['ja-easy'] ?? '',
    enTitle: questionnaire.titles.en ?? '',
    anonymity: questionnaire.anonymity,
    closesOn: closes.date,
    closesAt: closes.time,
    items: questionnaire.draft.items.map(itemForm),
  });
}

export const itemForm = ({ identity, kind, requirement, texts, choices = [], settings }: PlannedItem): ItemForm =>
  Object.assign(new ItemForm(), {
    identity,
    kind,
    requirement,
    label: texts.ja.label,
    hint: texts.ja.hint ?? '',
    easyLabel: texts['ja-easy']?.label ?? '',
    easyHint: texts['ja-easy']?.hint ?? '',
    enLabel: texts.en?.label ?? '',
    enHint: texts.en?.hint ?? '',
    choices: choices.map(choiceForm),
    settings: Object.assign(new SettingsForm(), settings),
  });

export const choiceForm = ({ identity, score, exclusive, texts }: PlannedChoice): ChoiceForm =>
  Object.assign(new ChoiceForm(), {
    identity,
    label: texts.ja.label,
    score: score === undefined ? '' : String(score),
    exclusive: exclusive ? 'yes' : '',
    easy: texts['ja-easy']?.label ?? '',
    en: texts.en?.label ?? '',
  });
