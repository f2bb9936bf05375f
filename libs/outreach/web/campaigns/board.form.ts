import { isUuid } from '#platform';
import { choice, count, day, form, id, line, openAgain, several, tick, tidyLine } from '#ui/forms';
import type { Sentence } from '#ui/i18n';

const word = (ja: string, en: string): Sentence => ({ ja, en });

/** Something is done to those who are ticked, or to all that the filter names and who have not answered. */
export class BulkForm extends form({
  all: tick(),
  picks: several((sent): sent is string => isUuid(sent), { otherwise: openAgain }),
  text: line({ most: 200 }),
  kind: line({ most: 200 }),
  district: line({ most: 200 }),
  answer: line({ most: 20 }),
  contact: line({ most: 20 }),
  visit: line({ most: 20 }),
  channel: line({ most: 20 }),
  visitOn: day({ label: word('訪問の予定日', 'Day of the visit'), short: true }),
  little: tick(),
}) {}

/** An answer taken on the telephone, from a fax or by hand. */
export class AnswerForm extends form({
  act: line({ most: 20 }),
  idempotencyKey: id({ required: openAgain }),
  by: choice(['phone', 'fax', 'hand'], {
    label: word('受けた方法', 'How it came'),
    otherwise: openAgain,
    options: [
      { value: 'phone', label: word('電話', 'Phone') },
      { value: 'fax', label: word('FAX', 'Fax') },
      { value: 'hand', label: word('手渡し', 'By hand') },
    ],
  }),
  count: count({
    least: 1,
    most: 200,
    wrong: word('人数は1から200までの数字で入れてください。', 'Please enter a number from 1 to 200.'),
    label: word('来る人数', 'How many come'),
    short: true,
  }),
  names: tidyLine({
    most: 400,
    label: word('お名前（「、」で区切る）', 'Names, with commas between'),
    autocomplete: 'off',
  }),
  mode: choice(['any', 'onsite', 'online', 'satellite'], {
    label: word('参加方法', 'How they take part'),
    otherwise: openAgain,
    options: [
      { value: 'any', label: word('選んでください', 'Please choose') },
      { value: 'onsite', label: word('会場', 'On site') },
      { value: 'online', label: word('オンライン', 'Online') },
      { value: 'satellite', label: word('サテライト会場', 'Satellite') },
    ],
  }),
  reason: tidyLine({ most: 200, label: word('締め切り後に入れる理由', 'Why after the deadline') }),
  word: tidyLine({ most: 200, label: word('来られないときのことば', 'What they said'), autocomplete: 'off' }),
}) {}

/** 久瀬 真帆、桐生 ひなた */
export const namesIn = (written: string): string[] =>
  written
    .split(/[、,，;；／/\n]+/u)
    .map((name) => name.trim())
    .filter(Boolean);
