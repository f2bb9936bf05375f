import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import type { Problem, Sentence } from '../errors.js';
import type { Language } from '../ui/index.js';

const mark = '\u0001';

/** A validation message in every language; the reader's is chosen when the form is read. */
export function say(sentence: Sentence): string {
  return mark + JSON.stringify(sentence);
}

export function inLanguage(sentence: Sentence, language: Language): string {
  return language === 'ja-easy' ? (sentence['ja-easy'] ?? sentence.ja) : sentence[language];
}

export interface ReadForm<T> {
  /** what was typed, also where it is wrong: a page shows it again */
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
  const errors = await validate(form, { whitelist: true, stopAtFirstError: true });
  return { form, problems: errors.flatMap((error) => problemsOf(error, '', language)) };
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

const maxDepth = 6;
const maxIndex = 300;

/** `{ 'people.0.name': 'A' }` → `{ people: [{ name: 'A' }] }`. Lists have at most 300 entries and no holes. */
export function nest(body: unknown): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  if (!body || typeof body !== 'object') return root;
  for (const [name, value] of Object.entries(body)) {
    const keys = name.split('.');
    if (
      keys.length > maxDepth ||
      keys.some((key) => !/^[A-Za-z_][\w-]*$|^\d{1,3}$/.test(key) || key === '__proto__' || Number(key) >= maxIndex)
    )
      continue;
    let at = root;
    for (const key of keys.slice(0, -1)) {
      const next = at[key];
      at = (next && typeof next === 'object' ? next : (at[key] = Object.create(null))) as Record<string, unknown>;
    }
    at[keys.at(-1)!] = legible(value, maxDepth);
  }
  return listsOf(root) as Record<string, unknown>;
}

/** Every text in it as a database can hold it, also where a name was posted twice or a program sent JSON; what nests deeper is gone. */
function legible(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return legibleText(value);
  if (!value || typeof value !== 'object') return value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.slice(0, maxIndex).map((each) => legible(each, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, legible(each, depth - 1)]));
}

/** Line ends as one newline; control characters and broken surrogates, which no database takes, are gone. */
function legibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
}

function listsOf(node: unknown): unknown {
  if (!node || typeof node !== 'object' || Array.isArray(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, listsOf(value)] as const);
  const list = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  if (list) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  return Object.fromEntries(entries);
}
