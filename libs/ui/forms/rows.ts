// `Type` asks it, also where no Nest has loaded it.
import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import type { Sentence } from '../i18n/language.js';
import type { Field } from './field.js';
import type { Fields, FormClass, Typed, Values } from './form.js';
import { say } from './read-form.js';
import { inPlaceOfOdd } from './shape.js';

interface RowOptions<T> {
  most: number;
  tooMany?: Sentence;
  /** refused where there is none; an empty form begins with one */
  atLeastOne?: Sentence;
  /** a row in which nothing was typed: nobody is told what is wrong in it */
  isBlank?: (row: T) => boolean;
}

/** People, sessions, pools, options: any number of the same form, `sessions.0.title`. */
export function rows<D extends Fields>(
  of: FormClass<D>,
  { most, tooMany = atMost(most), atLeastOne, isBlank }: RowOptions<Typed<D>>,
): Field<Values<D>[], Typed<D>[]> {
  return {
    look: {},
    within: { form: of, many: true },
    blank: () => (atLeastOne ? [of.blank()] : []),
    rules: [
      Type(() => of.shape) as PropertyDecorator,
      // One too many is enough to see that there are.
      Transform(({ value }: { value: unknown }) =>
        Array.isArray(value)
          ? value
              .slice(0, most + 1)
              .map((row: unknown) => (row instanceof of.shape ? row : inPlaceOfOdd(new of.shape())))
          : value,
      ) as PropertyDecorator,
      ValidateNested({ each: true }),
      ArrayMaxSize(most, { message: say(tooMany) }),
      ...(atLeastOne ? [ArrayMinSize(1, { message: say(atLeastOne) })] : []),
    ],
    valueOf: (typed) => typed.map((row) => of.valueOf(row)),
    typedOf: (values) => values.map((value) => of.of(value)),
    ...(isBlank && { idle: (typed) => typed.flatMap((row, place) => (isBlank(row) ? [String(place)] : [])) }),
  };
}

/** One form within another: `en.title`. */
export function part<D extends Fields>(of: FormClass<D>): Field<Values<D>, Typed<D>> {
  return {
    look: {},
    within: { form: of, many: false },
    blank: () => new of.shape(),
    rules: [Type(() => of.shape) as PropertyDecorator, ValidateNested()],
    valueOf: (typed) => of.valueOf(typed),
    typedOf: (value) => of.of(value),
  };
}

const atMost = (most: number): Sentence => ({
  ja: `${most}個までにしてください。`,
  en: `Please enter at most ${most}.`,
  'ja-easy': `${most}までに して ください。`,
});
