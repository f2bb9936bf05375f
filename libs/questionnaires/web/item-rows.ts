import { uuidv7 } from '#platform';
import type { Refused, TypedOf } from '#ui/forms';
import { itemKinds } from '../core/kinds/index.js';
import { unknownChoice } from '../core/kinds/scale.js';
import { blankItem } from '../core/templates.js';
import { itemForm, choiceForm } from './form-of.js';
import { ChoiceForm, ItemForm, type QuestionnaireForm } from './questionnaire.form.js';

type Whole = TypedOf<typeof QuestionnaireForm>;
type Item = TypedOf<typeof ItemForm>;
type Choice = TypedOf<typeof ChoiceForm>;

/** Which button was pressed instead of 保存: one that changes the rows. */
export const asksForRow = (form: Whole): boolean => form.row !== '';

/** The same form with its rows changed, everything typed kept. A name that fits nothing changes nothing. */
export function changeRows(form: Whole): Whole {
  const [what = '', first = '', second] = form.row.split('.');
  return { ...form, items: changedItems(form.items, what, first, second), row: '' };
}

function changedItems(items: Item[], what: string, first: string, second: string | undefined): Item[] {
  if (what === 'add') {
    const kind = itemKinds.find((one) => one === first);
    return kind ? [...items, itemForm(blankItem(kind))] : items;
  }
  const place = Number(first);
  if (!items[place]) return items;
  if (what === 'choice') return replaced(items, place, (item) => withChoices(item, addedChoices(item)));
  if (what === 'unknown')
    return replaced(items, place, (item) => withChoices(item, [...item.choices, choiceForm(unknownChoice())]));
  if (second === undefined) return changedList(items, what, place);
  return replaced(items, place, (item) => withChoices(item, changedList(item.choices, what, Number(second))));
}

/** The lines typed for it, otherwise one empty row. */
function addedChoices(item: Item): Choice[] {
  const lines = linesOf(item.lines);
  return [...item.choices, ...(lines.length > 0 ? lines : ['']).map(labelled)];
}

const labelled = (label: string): Choice => ChoiceForm.blank({ identity: uuidv7(), label });

/** The same form with items that can be drawn: a kind that nobody knows has been refused already, and is shown as the first. */
export const ofKnownKinds = (form: Whole): Whole => ({
  ...form,
  items: form.items.map((item) => ({ ...item, kind: ItemForm.fields.kind.valueOf(item.kind) })),
});

/** The same form with the options typed one a line as rows, and without rows that were left empty: so that a row has one place. */
export const tidied = (form: Whole): Whole => ({
  ...form,
  items: form.items.map((item) => ({ ...item, choices: choicesOf(item).filter(isWritten), lines: '' })),
});

/** What is refused about rows, where they stand once they are `tidied`; nothing about rows that are then gone. */
export const refusedOnceTidied = (form: Whole, refused: readonly Refused[]): Refused[] =>
  refused.flatMap((one) => {
    const [, item = '', row = '', rest = ''] = /^items\.(\d+)\.choices\.(\d+)(.*)$/.exec(one.field) ?? [];
    const choices = form.items[Number(item)]?.choices;
    if (row === '' || !choices) return [one];
    if (!choices[Number(row)] || !isWritten(choices[Number(row)]!)) return [];
    const before = choices.slice(0, Number(row)).filter(isWritten).length;
    return [{ ...one, field: `items.${item}.choices.${before}${rest}` }];
  });

const choicesOf = (item: Item): Choice[] => [...item.choices, ...linesOf(item.lines).map(labelled)];

const isWritten = ({ label, easy, en }: Choice): boolean => Boolean(label || easy || en);

const linesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const withChoices = (item: Item, choices: Choice[]): Item => ({
  ...item,
  choices,
  lines: choices.length > item.choices.length ? '' : item.lines,
});

function changedList<T>(list: T[], what: string, place: number): T[] {
  if (what === 'remove') return list.filter((_, at) => at !== place);
  const to = what === 'up' ? place - 1 : what === 'down' ? place + 1 : place;
  if (!list[place] || !list[to]) return list;
  return list.map((one, at) => (at === to ? list[place]! : at === place ? list[to]! : one));
}

const replaced = <T>(list: T[], place: number, change: (one: T) => T): T[] =>
  list.map((one, at) => (at === place ? change(one) : one));
