import { momentOf } from '#events';
import { uuidv7 } from '#platform';
import type { FormOf } from '#ui/forms';
import { type Sentence } from '#ui/i18n';
import type { Texts, Wording } from '../core/definition.js';
import { kindOf } from '../core/kinds/index.js';
import type { Options } from '../core/kinds/kind.js';
import type { PlannedChoice, PlannedItem, QuestionnairePlan, Refusal } from '../core/questionnaire-plan.js';
import { type ChoiceForm, type ItemForm, mostOptions, type QuestionnaireForm } from './questionnaire.form.js';

/**
 * What was typed as a plan, with what must be put right beside each field. Half-written items are fine: a draft may hold them.
 * @param form of what is `tidied`
 */
export function readQuestionnaire(
  form: FormOf<typeof QuestionnaireForm>,
  zone: string,
): { plan: QuestionnairePlan; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const closes = form.closesOn || form.closesAt ? momentOf(form.closesOn, form.closesAt || '23:59', zone) : null;
  if (typeof closes === 'string')
    refused.push({ field: closes === 'date' ? 'closesOn' : 'closesAt', sentence: wrong[closes] });
  const plan: QuestionnairePlan = {
    title: form.title,
    titles: { ...(form.enTitle && { en: form.enTitle }), ...(form.easyTitle && { 'ja-easy': form.easyTitle }) },
    anonymity: form.anonymity,
    closesAt: closes instanceof Date ? closes : null,
    items: form.items.map((item, place) => readItem(item, `items.${place}`, refused)),
  };
  return { plan, refused };
}

function readItem(form: FormOf<typeof ItemForm>, field: string, refused: Refusal[]): PlannedItem {
  const item: PlannedItem = {
    identity: form.identity || uuidv7(),
    kind: form.kind,
    requirement: form.requirement,
    texts: textsOf(
      { label: form.label, hint: form.hint },
      { label: form.easyLabel, hint: form.easyHint },
      { label: form.enLabel, hint: form.enHint },
    ),
  };
  if (form.choices.length > mostOptions) refused.push({ field: `${field}.lines`, sentence: wrong.options });
  const { options, settings = {} } = kindOf(item);
  const typed = Object.keys(settings).flatMap((name) => (form.settings[name] ? [[name, form.settings[name]]] : []));
  return {
    ...item,
    ...(options && {
      choices: form.choices.map((choice) => readChoice(choice, options)),
    }),
    ...(typed.length > 0 && { settings: Object.fromEntries(typed) as Record<string, string> }),
  };
}

function readChoice(form: FormOf<typeof ChoiceForm>, carries: Options): PlannedChoice {
  return {
    identity: form.identity || uuidv7(),
    ...(carries.scored && form.score !== null && { score: form.score }),
    ...(carries.exclusive && form.exclusive && { exclusive: true }),
    texts: textsOf({ label: form.label }, { label: form.easy }, { label: form.en }),
  };
}

function textsOf(ja: Wording, easy: Wording, en: Wording): Texts<Wording> {
  const [simple, english] = [wordingOf(easy), wordingOf(en)];
  return { ja: wordingOf(ja) ?? { label: '' }, ...(english && { en: english }), ...(simple && { 'ja-easy': simple }) };
}

const wordingOf = ({ label, hint }: Wording): Wording | null =>
  label || hint ? { label, ...(hint && { hint }) } : null;

const wrong = {
  date: { ja: '日付を選んでください。例: 2026-12-20', en: 'Please choose a day, such as 2026-12-20.' },
  time: { ja: '時刻を入力してください。例: 17:00', en: 'Please enter a time, such as 17:00.' },
  skipped: {
    ja: '夏時間に変わるため、この時刻はこの日にありません。',
    en: 'The clocks change, so this time does not exist on that day.',
  },
  options: { ja: `選択肢は${mostOptions}個までにしてください。`, en: `Please enter at most ${mostOptions} options.` },
} satisfies Record<string, Sentence>;
