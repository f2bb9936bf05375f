import { applyDecorators } from '@nestjs/common';
import { type ClassConstructor, plainToInstance, Transform } from 'class-transformer';
import { ArrayMaxSize, ValidateBy, ValidateNested } from 'class-validator';
import { isShort, legible } from '#ui/i18n';
import { say } from '#ui/forms';

/** One line of text of at most `most` letters as a reader counts them; each may be made of several code points, but not of any number. */
export const Line = (most: number, mostCodePoints = most * 10) =>
  text(most, mostCodePoints, (typed) => typed.replace(/[\n\t]+/g, ' ').trim());

function text(most: number, mostCodePoints: number, shape: (typed: string) => string) {
  return applyDecorators(
    Transform(({ value }) => shape(readable(value))),
    ValidateBy(
      { name: 'letters', validator: { validate: (value: string) => isShort(value, most, mostCodePoints) } },
      {
        message: say({
          ja: `長すぎます。${most}文字までにしてください。`,
          en: `This is too long. Please use at most ${most} letters.`,
        }),
      },
    ),
  );
}

/** Whatever was posted under this name as text that PostgreSQL keeps. */
function readable(value: unknown): string {
  const typed = Array.isArray(value) ? value.at(-1) : value;
  return typeof typed === 'string' ? legible(typed).normalize('NFC') : '';
}

/** A list of nested parts, such as `sessions.0.title`; anything else that is posted there is an empty list. */
export function Parts<T extends object>(part: () => ClassConstructor<T>, most: number) {
  return applyDecorators(
    // One too many is enough to see that there are.
    Transform(({ obj, key }) =>
      itemsOf((obj as Record<string, unknown>)[key])
        .slice(0, most + 1)
        .map((item) => instance(part(), item)),
    ),
    ValidateNested({ each: true }),
    ArrayMaxSize(most, { message: say({ ja: `${most}個までにしてください。`, en: `Please enter at most ${most}.` }) }),
  );
}

const instance = <T extends object>(part: ClassConstructor<T>, item: unknown): T =>
  plainToInstance(part, isRecord(item) ? item : {}, { exposeDefaultValues: true });

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
