import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import type { Problem, Sentence } from '../errors.js';
import type { Language } from '../ui/index.js';
import { nest } from './nest.js';
import { dropMisshapen, restoreShape } from './form-shape.js';

const mark = '\u0001';

/** A validation message in every language; the reader's is chosen when the form is read. */
export function say(sentence: Sentence): string {
  return mark + JSON.stringify(sentence);
}

export function inLanguage(sentence: Sentence, language: Language): string {
  return language === 'ja-easy' ? (sentence['ja-easy'] ?? sentence.ja) : sentence[language];
}

export interface ReadForm<T> {
  /** what was typed, also where it is wrong: a page shows it again. It has the shape of its class, whatever was sent. */
  form: T;
  problems: Problem[];
}

/**
 * Reads a posted form into its class and lists what must be put right, field by field.
 * Names nest by dots (`people.0.name`); unknown fields are dropped.
 */
export async function readForm<T extends object>(
  shape: ClassConstructor<T>,
  body: unknown,
  language: Language,
): Promise<ReadForm<T>> {
  const form = plainToInstance(shape, nest(body), { exposeDefaultValues: true });
  const misshapen = restoreShape(form).map((field) => ({ field, sentence: inLanguage(unclear, language) }));
  const errors = await validate(form, { whitelist: true, stopAtFirstError: true });
  dropMisshapen(form, errors);
  const others = errors.flatMap((error) => problemsOf(error, '', language));
  return {
    form,
    problems: [...misshapen, ...others.filter(({ field }) => !misshapen.some((one) => one.field === field))],
  };
}

const unclear: Sentence = {
  ja: '入力の形が正しくありません。',
  en: 'This was not filled in correctly.',
  'ja-easy': '{入力|にゅうりょく}を なおして ください。',
};

export function problemsOf(error: ValidationError, before: string, language: Language): Problem[] {
  const field = before + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    field,
    sentence: sentenceIn(message, language),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, `${field}.`, language))];
}

function sentenceIn(message: string, language: Language): string {
  const said = message.lastIndexOf(mark);
  return inLanguage(said < 0 ? unclear : (JSON.parse(message.slice(said + 1)) as Sentence), language);
}
