import type { Definition, ItemDefinition } from './definition.js';

export type Flaw =
  | 'no-items'
  | 'label'
  | 'few-options'
  | 'option-label'
  | 'same-options'
  | 'same-codes'
  | 'few-points'
  | 'same-items'
  | 'all-exclusive';

export interface Found {
  /** of the form */
  field: string;
  flaw: Flaw;
}

/** What keeps a draft from being asked, in the order of the form. Empty: nothing. */
export function flawsOf({ items }: Definition): Found[] {
  if (items.length === 0) return [{ field: '', flaw: 'no-items' }];
  const identities = items.map(({ identity }) => identity);
  return items.flatMap((item, place) => {
    const at = `items.${place}`;
    const twice = identities.indexOf(item.identity) !== place;
    return [
      ...(twice ? [{ field: `${at}.label`, flaw: 'same-items' as const }] : []),
      ...(item.texts.ja.label === '' ? [{ field: `${at}.label`, flaw: 'label' as const }] : []),
      ...(item.kind === 'TEXT' ? [] : optionFlaws(item, at)),
    ];
  });
}

function optionFlaws({ kind, choices = [] }: ItemDefinition, at: string): Found[] {
  const found: Found[] = [];
  if (choices.length < 2) found.push({ field: `${at}.lines`, flaw: 'few-options' });
  else if (kind === 'SCALE' && choices.filter(({ score }) => score !== undefined).length < 2)
    found.push({ field: `${at}.lines`, flaw: 'few-points' });
  if (choices.length > 1 && choices.every(({ exclusive }) => exclusive))
    found.push({ field: `${at}.lines`, flaw: 'all-exclusive' });
  const labels = choices.map(({ texts }) => texts.ja.label);
  const codes = choices.map(({ code }) => code);
  choices.forEach((choice, place) => {
    const field = `${at}.choices.${place}.label`;
    if (labels[place] === '') found.push({ field, flaw: 'option-label' });
    else if (labels.indexOf(labels[place]!) !== place) found.push({ field, flaw: 'same-options' });
    else if (codes.indexOf(choice.code) !== place) found.push({ field, flaw: 'same-codes' });
  });
  return found;
}
