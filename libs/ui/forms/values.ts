import { Transform } from 'class-transformer';
import type { Sentence } from '../i18n/language.js';
import { isShort, legible } from '../i18n/text.js';
import { canonicalEmail } from '../i18n/email.js';
import { readingProblem, tidyReading } from '../i18n/kana.js';
import { type Field, type Look, rule, textField } from './field.js';
import { asItIs, tooLong } from './texts.js';
import { addressMissing, addressWrong, atMissing, readingMissing, readingNotKana } from './sentences.js';

/** An address we can write to, in its one spelling; '' where there is none. A wrong one stays as it was typed. */
export const email = ({ required, ...look }: Look & { required?: Sentence | true }): Field<string> =>
  textField({
    look: { as: 'input', type: 'email', ...(required && { marked: true }), ...look },
    tidy: (sent) => canonicalEmail(sent) ?? sent.trim(),
    wrong: (typed) => {
      if (typed === '') return required === true ? addressMissing : (required ?? null);
      if (canonicalEmail(typed) !== null) return null;
      return typed.includes('@') ? addressWrong : atMissing;
    },
    valueOf: (typed) => canonicalEmail(typed) ?? '',
    typedOf: (value) => value,
  });

/**
 * The reading of the `name` beside it: kana, folded, where the name has kanji; a name in Latin letters needs none.
 * `optional`: it may be left out, as where staff write down what they know.
 */
export const reading = ({ most, optional, ...look }: Look & { most: number; optional?: boolean }): Field<string> =>
  textField({
    look: { as: 'input', most, ...look },
    tidy: tidyReading,
    wrong: (typed, { name }) => {
      if (!isShort(typed, most)) return tooLong(most);
      const problem = readingProblem(typeof name === 'string' ? name : '', typed);
      if (problem === 'missing') return optional ? null : readingMissing;
      return problem && readingNotKana;
    },
    ...asItIs,
  });

/** A whole number from 0, or from `least`; null where none was typed. Full-width digits are digits, and 4,550円 is a number. */
export const count = ({ least = 0, most, wrong, required, ...look }: Look & CountOptions): Field<number | null> =>
  textField<number | null>({
    look: { as: 'input', inputMode: 'numeric', ...look },
    tidy: (sent) => legible(sent).normalize('NFC').trim(),
    wrong: (typed) => ((required || typed !== '') && numberIn(typed, least, most) === null ? wrong : null),
    valueOf: (typed) => numberIn(typed, least, most),
    typedOf: (value) => (value === null ? '' : String(value)),
  });

interface CountOptions {
  least?: number;
  most: number;
  wrong: Sentence;
  required?: boolean;
}

function numberIn(typed: string, least: number, most: number): number | null {
  if (typed.length > 20) return null;
  const digits = typed
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/[人円]$/u, '');
  return /^\d{1,9}$/.test(digits) && Number(digits) >= least && Number(digits) <= most ? Number(digits) : null;
}

/** An address of the web that begins with https://, or null. */
export const link = (look: Look = {}): Field<string | null> =>
  textField<string | null>({
    look: { as: 'input', type: 'url', ...look },
    tidy: (sent) => legible(sent).trim(),
    wrong: (typed) => (typed.length > mostOfLink ? tooLong(mostOfLink) : typed && !linkIn(typed) ? linkWrong : null),
    valueOf: (typed) => (typed.length > mostOfLink ? null : linkIn(typed)),
    typedOf: (value) => value ?? '',
  });

const mostOfLink = 2_000;

function linkIn(typed: string): string | null {
  const found = URL.canParse(typed) ? new URL(typed) : null;
  return found?.protocol === 'https:' && !found.username && !found.password ? found.href : null;
}

/** A calendar date as `<input type="date">` sends it, or ''. */
export const day = (look: Look): Field<string> =>
  textField({
    look: { as: 'input', type: 'date', ...look },
    tidy: (sent) => sent.slice(0, 100).trim(),
    wrong: (typed) => (typed === '' || isDay(typed) ? null : dayWrong),
    ...asItIs,
  });

export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^(19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that a page carries along; what is none reads as ''. `required`: refused where there is none. */
export const id = ({ required, ...look }: Look & { required?: Sentence } = {}): Field<string> =>
  textField({
    look,
    tidy: (sent) => sent.slice(0, 100).trim(),
    wrong: (typed) => (required && !uuid.test(typed) ? required : null),
    valueOf: (typed) => (uuid.test(typed) ? typed.toLowerCase() : ''),
    typedOf: (value) => value,
  });

/** One of several words. */
export function choice<const W extends string>(
  words: readonly W[],
  { otherwise = chooseOne, blank, ...look }: Look & { otherwise?: Sentence; blank?: NoInfer<W> | '' } = {},
): Field<W> {
  const first = blank ?? words[0]!;
  return textField<W>({
    look: { as: 'select', ...(blank === '' && { marked: true }), ...look },
    blank: first,
    tidy: (sent) => sent.slice(0, 100).trim(),
    wrong: (typed) => (words.some((word) => word === typed) ? null : otherwise),
    valueOf: (typed) => words.find((word) => word === typed) ?? (first as W),
    typedOf: (value) => value,
  });
}

/** A box: ticked or not. */
export const tick = (look: Look = {}): Field<boolean> =>
  textField<boolean>({
    look: { as: 'tick', ...look },
    tidy: (sent) => (sent === 'yes' ? 'yes' : ''),
    wrong: () => null,
    valueOf: (typed) => typed !== '',
    typedOf: (value) => (value ? 'yes' : ''),
  });

/** Several of several: each once, and what is not among them is refused. `among` may be a rule where the options are in a table. */
export function several<W extends string>(
  among: readonly W[] | ((sent: string) => sent is W),
  { otherwise = chooseOne, blank = [], ...look }: Look & { otherwise?: Sentence; blank?: readonly W[] } = {},
): Field<W[], string[]> {
  const fits = typeof among === 'function' ? among : (sent: string): sent is W => among.some((one) => one === sent);
  return {
    look: { as: 'checkbox', ...look },
    blank: () => [...blank],
    rules: [
      Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)) as PropertyDecorator,
      rule((typed) => ((typed as unknown[]).every((one) => typeof one === 'string' && fits(one)) ? null : otherwise)),
    ],
    valueOf: (typed) => [...new Set(typed.filter(fits))],
    typedOf: (value) => [...value],
  };
}

const chooseOne: Sentence = {
  ja: '選んでください。',
  en: 'Please choose.',
  'ja-easy': '{選|えら}んで ください。',
};
const linkWrong: Sentence = {
  ja: 'https:// で始まるリンクを入力してください。',
  en: 'Please enter a link that begins with https://.',
};
const dayWrong: Sentence = {
  ja: '日付を、2026-04-01 のような形で入力してください。',
  en: 'Please enter a date such as 2026-04-01.',
};
