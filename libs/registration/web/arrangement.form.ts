import { day, form, id, lines, tick } from '#ui/forms';
import { supportDeskTexts } from './support-desk.texts.js';

const { ja, en } = supportDeskTexts;

/** How far the arrangement of one need is. Who may be chosen stands on the page. */
export class ArrangementForm extends form({
  arrangedBy: id({
    as: 'select',
    label: { ja: ja.arrangedBy, en: en.arrangedBy },
    empty: { ja: ja.nobody, en: en.nobody },
  }),
  due: day({ label: { ja: ja.due, en: en.due }, short: true }),
  done: tick({ label: { ja: ja.isDone, en: en.isDone } }),
  note: lines({
    most: 500,
    label: { ja: ja.note, en: en.note },
    hint: { ja: ja.noteHint, en: en.noteHint },
    marked: false,
    rows: 4,
  }),
}) {}
