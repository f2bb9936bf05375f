import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import type { Sentence } from '../i18n/language.js';
import { say } from './read-form.js';

/** One option of a choice, in the reader's language where it is a word. */
export interface Option {
  value: string;
  label: Sentence | string;
  /** what it means, beside it */
  hint?: Sentence;
  disabled?: boolean;
}

/** How a field stands on a page. Without a label nobody sees it: it is carried along. */
export interface Look {
  label?: Sentence;
  hint?: Sentence;
  /** the hint shows a `{漢字|かんじ}` as it is typed */
  verbatim?: boolean;
  as?: 'input' | 'area' | 'tick' | 'select' | 'radio' | 'checkbox';
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'date' | 'time';
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email';
  autocomplete?: string;
  /** where the page begins: one field of a page */
  autofocus?: boolean;
  /** id of a `<datalist>` */
  list?: string;
  /** true 必須, false 任意, undefined: says nothing */
  marked?: boolean | undefined;
  /** not wider than 16 letters */
  short?: boolean;
  rows?: number;
  /** letters */
  most?: number;
  /** the browser lets nobody type more than `most` */
  limited?: boolean;
  options?: readonly Option[];
  /** options in two columns where there is room */
  two?: boolean;
  /** a first, empty option */
  empty?: Sentence | true;
}

/**
 * Everything about one field, in one place: what stands on an empty form, what may be typed, what it means, and how a stored value
 * is written back. `T` stands on the page, `V` is what the rest of the product knows.
 */
export interface Field<V, T = string> {
  readonly look: Look;
  blank(): T;
  /** for class-transformer and class-validator, which read the form */
  readonly rules: readonly PropertyDecorator[];
  /** of something that was refused: as if nothing had been typed */
  valueOf(typed: T): V;
  typedOf(value: V): T;
  /** the declared form of each row, or of the one within */
  readonly within?: { form: { fields: Readonly<Record<string, AnyField>> }; many: boolean };
  /** names, within this field, of what nobody meant: problems there are not told */
  idle?(typed: T): string[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a form holds fields of every kind
export type AnyField = Field<any, any>;

export interface TextRules<V> {
  look: Look;
  blank?: string;
  /** how what was typed stands on the page again */
  tidy: (sent: string) => string;
  /** why it cannot be taken; `form` is what stands beside it */
  wrong: (typed: string, form: Record<string, unknown>) => Sentence | null;
  valueOf: (typed: string) => V;
  typedOf: (value: V) => string;
}

/** A field of one text. Whatever else is sent under its name is refused, and the text stays as on an empty form. */
export function textField<V>({ look, blank = '', tidy, wrong, valueOf, typedOf }: TextRules<V>): Field<V> {
  return {
    look,
    blank: () => blank,
    rules: [
      Transform(({ value }: { value: unknown }) =>
        typeof value === 'string' ? tidy(value) : value,
      ) as PropertyDecorator,
      rule((typed, form) => wrong(typed as string, form)),
    ],
    valueOf,
    typedOf,
  };
}

/** One rule of class-validator with the sentence that it found. */
export function rule(wrong: (typed: unknown, form: Record<string, unknown>) => Sentence | null): PropertyDecorator {
  return ValidateBy({
    name: 'field',
    validator: {
      validate: (typed: unknown, about) => wrong(typed, about!.object as Record<string, unknown>) === null,
      defaultMessage: (about) => say(wrong(about!.value, about!.object as Record<string, unknown>)!),
    },
  });
}

/** The same field, which means something else: an address instead of its row, null instead of nothing. */
export const means = <V, W, T>(
  field: Field<V, T>,
  { of, from }: { of: (value: V) => W; from: (meant: W) => V },
): Field<W, T> => ({
  ...field,
  valueOf: (typed) => of(field.valueOf(typed)),
  typedOf: (meant) => field.typedOf(from(meant)),
});

/** Null where nothing was typed. */
export const orNull = (field: Field<string>): Field<string | null> =>
  means(field, { of: (text) => text || null, from: (text) => text ?? '' });
