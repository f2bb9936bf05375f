import { choice, form, id, openAgain } from '#ui/forms';
import { occasions } from '../core/questionnaire.entity.js';
import { templates } from '../core/templates.js';
import { listTexts } from './list.texts.js';

const { ja, en } = listTexts;
const optionsOf = <W extends string>(words: readonly W[], inJa: Record<W, string>, inEn: Record<W, string>) =>
  words.map((value) => ({ value, label: { ja: inJa[value], en: inEn[value] } }));

/** What every new questionnaire starts from; the id is made with the page, so that a form sent twice makes one. */
const start = {
  id: id({ required: openAgain }),
  template: choice(templates, {
    as: 'radio',
    label: { ja: ja.from, en: en.from },
    options: optionsOf(templates, ja.templates, en.templates),
  }),
};

/** A new questionnaire of an event. */
export class BeginForm extends form({
  ...start,
  occasion: choice(occasions, {
    as: 'radio',
    blank: 'after',
    label: { ja: ja.when, en: en.when },
    hint: { ja: ja.whenHint, en: en.whenHint },
    options: optionsOf(occasions, ja.occasions, en.occasions),
  }),
}) {}

/** A new questionnaire of a series, or of nothing. */
export class BeginAloneForm extends form({
  ...start,
  series: id({
    as: 'select',
    label: { ja: ja.series, en: en.series },
    hint: { ja: ja.seriesHint, en: en.seriesHint },
    empty: { ja: ja.noSeries, en: en.noSeries },
  }),
}) {}
