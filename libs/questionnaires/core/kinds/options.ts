import { type Language, plainText, type Sentence } from '#ui/i18n';
import { type ItemDefinition, wordingIn } from '../definition.js';
import type { Fault, Found, ItemState, Kind } from './kind.js';

/** Fields of kinds whose answers are codes of options. */
export const byOptions = {
  minutes: 0.25,
  typed: (state) => (state?.codes ?? []).filter((code) => code > 0).map(String),
  lines: ({ choices = [] }, { codes }, language) =>
    choices.filter(({ code }) => codes.includes(code)).map(({ texts }) => labelOf(texts, language)),
  flaws: optionFlaws,
} satisfies Partial<Kind>;

const labelOf = (texts: ItemDefinition['texts'], language: Language): string =>
  plainText(wordingIn(texts, language).wording.label);

/** Marks of a form as codes; what is no option of the item is a fault. */
export function readMarks(
  { identity, choices = [] }: ItemDefinition,
  value: unknown,
): { state: ItemState; chosen: NonNullable<ItemDefinition['choices']>; fault?: Fault } {
  const marks = new Set(
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== '').map(String),
  );
  const chosen = choices.filter(({ code }) => marks.has(String(code)));
  const state = { identity, codes: chosen.length > 0 ? chosen.map(({ code }) => code) : [0] };
  return { state, chosen, ...(chosen.length < marks.size && { fault: unknown }) };
}

/** For kinds that take one mark at most. */
export function readOne(item: ItemDefinition, value: unknown): { state: ItemState; fault?: Fault } {
  const { state, chosen, fault = chosen.length > 1 ? several : undefined } = readMarks(item, value);
  return { state, ...(fault && { fault }) };
}

const unknown: Fault = {
  name: 'unknown',
  sentence: (no) => ({
    ja: `${no}を選び直してください。`,
    'ja-easy': `${no}の {質問|しつもん}を もう {一度|いちど} えらんで ください。`,
    en: `${no}: please choose again.`,
  }),
};

const several: Fault = {
  name: 'several',
  sentence: (no) => ({
    ja: `${no}は、1つだけ選んでください。`,
    'ja-easy': `${no}の {質問|しつもん}は、 {一|ひと}つだけ えらんで ください。`,
    en: `Please choose only one for ${no}.`,
  }),
};

export function optionFlaws({ choices = [] }: ItemDefinition, at: string): Found[] {
  const found: Found[] = [];
  if (choices.length < 2) found.push({ field: `${at}.lines`, ...flaw('few-options') });
  const labels = choices.map(({ texts }) => texts.ja.label);
  const codes = choices.map(({ code }) => code);
  choices.forEach((choice, place) => {
    const field = `${at}.choices.${place}.label`;
    if (labels[place] === '') found.push({ field, ...flaw('option-label') });
    else if (labels.indexOf(labels[place]!) !== place) found.push({ field, ...flaw('same-options') });
    else if (codes.indexOf(choice.code) !== place) found.push({ field, ...flaw('same-codes') });
  });
  return found;
}

const flaw = (name: keyof typeof sentences) => ({ flaw: name, sentence: sentences[name] });

const sentences = {
  'few-options': { ja: '選択肢を2つ以上入れてください。', en: 'Please enter at least two options.' },
  'option-label': { ja: '選択肢の文を入力してください。', en: 'Please enter the wording of the option.' },
  'same-options': {
    ja: '同じ文の選択肢が、もうあります。どちらかを直してください。',
    en: 'There is an option with the same wording already. Please change one of them.',
  },
  'same-codes': {
    ja: '選択肢の番号が重なっています。この選択肢を外して、入れ直してください。',
    en: 'Two options have the same code. Please remove this one and enter it again.',
  },
} satisfies Record<string, Sentence>;
