import type { Definition } from './definition.js';
import { kindOf } from './kinds/index.js';
import type { Found } from './kinds/kind.js';
import type { Refusal } from './questionnaire-plan.js';

/** What keeps a draft from being asked, in the order of the form. Empty: nothing. */
export function flawsOf({ items }: Definition): Found[] {
  if (items.length === 0) return [{ field: '', ...flaw('no-items') }];
  const identities = items.map(({ identity }) => identity);
  return items.flatMap((item, place) => {
    const at = `items.${place}`;
    const twice = identities.indexOf(item.identity) !== place;
    return [
      ...(twice ? [{ field: `${at}.label`, ...flaw('same-items') }] : []),
      ...(item.texts.ja.label === '' ? [{ field: `${at}.label`, ...flaw('label') }] : []),
      ...kindOf(item).flaws(item, at),
    ];
  });
}

const flaw = (name: keyof typeof sentences) => ({ flaw: name, sentence: sentences[name] });

const sentences = {
  'no-items': { ja: '設問を1つ以上入れてください。', en: 'Please add at least one item.' },
  label: { ja: '設問の文を入力してください。', en: 'Please enter the wording of the item.' },
  'same-items': {
    ja: '同じ設問が2つあります。どちらかを外してください。',
    en: 'The same item is there twice. Please remove one of them.',
  },
};

/** The same with the number of the item, as several may lack the same. */
export function refusalOf({ field, sentence: { ja, en } }: Found): Refusal {
  const place = /^items\.(\d+)\./.exec(field)?.[1];
  if (place === undefined) return { field, sentence: { ja, en } };
  const number = Number(place) + 1;
  return { field, sentence: { ja: `問${number}: ${ja}`, en: `Item ${number}: ${en}` } };
}
