import { momentOf } from '#events';
import { isUuid, uuidv7 } from '#platform';
import { type Sentence } from '#ui/i18n';
import type { Requirement, Texts, Wording } from '../core/definition.js';
import { type ItemKind, kindOf } from '../core/kinds/index.js';
import type { Options } from '../core/kinds/kind.js';
import type { Anonymity } from '../core/questionnaire.entity.js';
import type { PlannedChoice, PlannedItem, QuestionnairePlan, Refusal } from '../core/questionnaire-plan.js';
import type { ChoiceForm, ItemForm, QuestionnaireForm } from './questionnaire.form.js';

/**
 * What was typed, in true types, with what must be put right. Half-written items are fine: a draft may hold them.
 * @param form `tidied`
 */
export function readQuestionnaire(
  form: QuestionnaireForm,
  zone: string,
): { plan: QuestionnairePlan; refused: Refusal[] } {
  const refused: Refusal[] = [];
  if (!form.title) refused.push({ field: 'title', sentence: wrong.title });
  const closes = form.closesOn || form.closesAt ? momentOf(form.closesOn, form.closesAt || '23:59', zone) : null;
  if (typeof closes === 'string')
    refused.push({ field: closes === 'date' ? 'closesOn' : 'closesAt', sentence: wrong[closes] });
  const plan: QuestionnairePlan = {
    title: form.title,
    titles: { ...(form.enTitle && { en: form.enTitle }), ...(form.easyTitle && { 'ja-easy': form.easyTitle }) },
    anonymity: form.anonymity as Anonymity,
    closesAt: closes instanceof Date ? closes : null,
    items: form.items.map((item, place) => readItem(item, `items.${place}`, refused)),
  };
  return { plan, refused };
}

function readItem(form: ItemForm, field: string, refused: Refusal[]): PlannedItem {
  const item: PlannedItem = {
    identity: isUuid(form.identity) ? form.identity : uuidv7(),
    kind: form.kind as ItemKind,
    requirement: form.requirement as Requirement,
    texts: textsOf(
      { label: form.label, hint: form.hint },
      { label: form.easyLabel, hint: form.easyHint },
      { label: form.enLabel, hint: form.enHint },
    ),
  };
  const { options, settings = {} } = kindOf(item);
  const typed = Object.keys(settings).flatMap((name) => (form.settings[name] ? [[name, form.settings[name]]] : []));
  return {
    ...item,
    ...(options && {
      choices: form.choices.map((choice, n) => readChoice(choice, options, `${field}.choices.${n}`, refused)),
    }),
    ...(typed.length > 0 && { settings: Object.fromEntries(typed) as Record<string, string> }),
  };
}

function readChoice(form: ChoiceForm, carries: Options, field: string, refused: Refusal[]): PlannedChoice {
  const score = carries.scored && form.score ? scoreOf(form.score) : undefined;
  if (score === null) refused.push({ field: `${field}.score`, sentence: wrong.score });
  return {
    identity: isUuid(form.identity) ? form.identity : uuidv7(),
    ...(typeof score === 'number' && { score }),
    ...(carries.exclusive && form.exclusive === 'yes' && { exclusive: true }),
    texts: textsOf({ label: form.label }, { label: form.easy }, { label: form.en }),
  };
}

function scoreOf(typed: string): number | null {
  const digits = typed.normalize('NFKC').replace(/^[−‐]/u, '-');
  return /^-?\d{1,4}(\.\d{1,2})?$/.test(digits) ? Number(digits) : null;
}

function textsOf(ja: Wording, easy: Wording, en: Wording): Texts<Wording> {
  const [simple, english] = [wordingOf(easy), wordingOf(en)];
  return { ja: wordingOf(ja) ?? { label: '' }, ...(english && { en: english }), ...(simple && { 'ja-easy': simple }) };
}

const wordingOf = ({ label, hint }: Wording): Wording | null =>
  label || hint ? { label, ...(hint && { hint }) } : null;

const wrong = {
  title: { ja: '題名を入力してください。', en: 'Please enter a title.' },
  date: { ja: '日付を選んでください。例: 2026-12-20', en: 'Please choose a day, such as 2026-12-20.' },
  time: { ja: '時刻を入力してください。例: 17:00', en: 'Please enter a time, such as 17:00.' },
  skipped: {
    ja: '夏時間に変わるため、この時刻はこの日にありません。',
    en: 'The clocks change, so this time does not exist on that day.',
  },
  score: {
    ja: '点数は数字で入力してください。採点しないときは空欄にします。',
    en: 'Please enter a number, or nothing where it is not scored.',
  },
} satisfies Record<string, Sentence>;
