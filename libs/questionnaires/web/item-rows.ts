import { uuidv7 } from '#platform';
import { itemKinds } from '../core/kinds/index.js';
import { unknownChoice } from '../core/kinds/scale.js';
import { blankItem } from '../core/templates.js';
import { itemForm, choiceForm } from './form-of.js';
import { ChoiceForm, ItemForm, QuestionnaireForm } from './questionnaire.form.js';

/** Which button was pressed instead of 保存: one that changes the rows. */
export const asksForRow = (form: QuestionnaireForm): boolean => form.row !== '';

/** The same form with its rows changed, everything typed kept. A name that fits nothing changes nothing. */
export function changeRows(form: QuestionnaireForm): QuestionnaireForm {
  const [what = '', first = '', second] = form.row.split('.');
  return Object.assign(new QuestionnaireForm(), form, {
    items: changedItems(form.items, what, first, second),
    row: '',
  });
}

function changedItems(items: ItemForm[], what: string, first: string, second: string | undefined): ItemForm[] {
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
function addedChoices(item: ItemForm): ChoiceForm[] {
  const lines = linesOf(item.lines);
  return [...item.choices, ...(lines.length > 0 ? lines : ['']).map(labelled)];
}

const labelled = (label: string): ChoiceForm => Object.assign(new ChoiceForm(), { identity: uuidv7(), label });

/** The same form with items that can be drawn: a kind that nobody knows has been refused already, and is shown as the first. */
export const ofKnownKinds = (form: QuestionnaireForm): QuestionnaireForm =>
  Object.assign(new QuestionnaireForm(), form, {
    items: form.items.map((item) =>
      itemKinds.some((kind) => kind === item.kind) ? item : Object.assign(new ItemForm(), item, { kind: itemKinds[0] }),
    ),
  });

/** The same form with the options typed one a line as rows, and without rows that were left empty: so that a row has one place. */
export const tidied = (form: QuestionnaireForm): QuestionnaireForm =>
  Object.assign(new QuestionnaireForm(), form, {
    items: form.items.map((item) =>
      Object.assign(new ItemForm(), item, { choices: choicesOf(item).filter(isWritten), lines: '' }),
    ),
  });

const choicesOf = (item: ItemForm): ChoiceForm[] => [...item.choices, ...linesOf(item.lines).map(labelled)];

const isWritten = ({ label, easy, en }: ChoiceForm): boolean => Boolean(label || easy || en);

const linesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const withChoices = (item: ItemForm, choices: ChoiceForm[]): ItemForm =>
  Object.assign(new ItemForm(), item, { choices, lines: choices.length > item.choices.length ? '' : item.lines });

function changedList<T>(list: T[], what: string, place: number): T[] {
  if (what === 'remove') return list.filter((_, at) => at !== place);
  const to = what === 'up' ? place - 1 : what === 'down' ? place + 1 : place;
  if (!list[place] || !list[to]) return list;
  return list.map((one, at) => (at === to ? list[place]! : at === place ? list[to]! : one));
}

const replaced = <T>(list: T[], place: number, change: (one: T) => T): T[] =>
  list.map((one, at) => (at === place ? change(one) : one));
