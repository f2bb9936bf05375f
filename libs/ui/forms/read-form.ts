import { setImmediate } from 'node:timers/promises';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationError, validate } from 'class-validator';
import type { Language, Sentence } from '../i18n/language.js';
import type { Problem } from '../kit/problem.js';
import { nest } from './nest.js';
import { problemsIn, type Refused } from './refused.js';
import { restoreShape } from './shape.js';

const mark = '\u0001';

/** A validation message in every language; the reader's is chosen when the page is drawn. */
export function say(sentence: Sentence): string {
  return mark + JSON.stringify(sentence);
}

/**
 * Reads a posted form into its class and lists what must be put right, field by field.
 * Names nest by dots (`people.0.name`); unknown fields are dropped.
 */
export async function readTyped<T extends object>(
  shape: ClassConstructor<T>,
  body: unknown,
): Promise<{ form: T; refused: Refused[] }> {
  const others = isLarge(body) ? () => setImmediate() : () => undefined;
  const fields = cutLists(shape, nest(body));
  await others();
  const form = plainToInstance(shape, fields, { exposeDefaultValues: true });
  const misshapen = restoreShape(form).map((field) => ({ field, sentence: unclear }));
  await others();
  const errors = await validate(form, { whitelist: true, stopAtFirstError: true });
  const found = errors.flatMap((error) => refusedBy(error, ''));
  return {
    form,
    refused: [...misshapen, ...found.filter(({ field }) => !misshapen.some((one) => isWithin(field, one.field)))],
  };
}

const isWithin = (field: string, other: string): boolean => field === other || field.startsWith(`${other}.`);

/** While a questionnaire of a thousand options is read, others get their turn between the steps. */
const isLarge = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && Object.keys(body).length > 1_000;

/** Of a list one entry more than it may hold is enough to see that it is too long; the rest is never looked at, nor drawn again. */
function cutLists(shape: ClassConstructor<object>, fields: Record<string, unknown>): Record<string, unknown> {
  for (const { name, propertyName, constraints } of getMetadataStorage().getTargetValidationMetadatas(
    shape,
    '',
    false,
    false,
  )) {
    const list = fields[propertyName];
    if (name === 'arrayMaxSize' && Array.isArray(list))
      fields[propertyName] = list.slice(0, Number(constraints[0]) + 1);
  }
  return fields;
}

export const unclear: Sentence = {
  ja: '入力の形が正しくありません。',
  en: 'This was not filled in correctly.',
  'ja-easy': '{入力|にゅうりょく}を なおして ください。',
};

export const problemsOf = (error: ValidationError, language: Language): Problem[] =>
  problemsIn(refusedBy(error, ''), language);

function refusedBy(error: ValidationError, before: string): Refused[] {
  const field = before + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, sentence: sentenceOf(message) }));
  return [...own, ...(error.children ?? []).flatMap((child) => refusedBy(child, `${field}.`))];
}

function sentenceOf(message: string): Sentence {
  const said = message.lastIndexOf(mark);
  return said < 0 ? unclear : (JSON.parse(message.slice(said + 1)) as Sentence);
}
