import querystring from 'node:querystring';
import { DomainError } from '../errors.js';
import { deepest, isInherited } from '#ui/forms';
import { type Sentence } from '#ui/i18n';
import { measureJson } from './measure-json.js';

/** How much of a form is read at all. Everything is measured before anything is decoded, so that nothing large is ever handled. */
export interface FormLimits {
  bytes: number;
  /** names with a value, however deep */
  fields: number;
  /** of one field, in UTF-16 units: far beyond what any form asks for */
  letters: number;
}

export type SentFields = Record<string, unknown>;

const longestName = 200;

/** A posted form as it came in, not looked at yet. */
export class SentForm {
  constructor(
    private readonly kind: 'form' | 'json',
    private readonly bytes: Buffer,
  ) {}

  /** @throws DomainError with the field that is meant, where one is */
  read(limits: FormLimits): SentFields {
    if (this.bytes.length > limits.bytes) throw tooLarge();
    const fields = this.kind === 'json' ? this.#json(limits) : this.#form(limits);
    check(fields, '', limits.letters);
    return fields;
  }

  #form({ fields }: FormLimits): SentFields {
    let pairs = 1;
    for (let at = this.bytes.indexOf(ampersand); at >= 0; at = this.bytes.indexOf(ampersand, at + 1)) pairs++;
    if (pairs > fields) throw tooLarge();
    return querystring.parse(this.bytes.toString(), '&', '=', { maxKeys: 0 });
  }

  #json({ fields }: FormLimits): SentFields {
    const { depth, values } = measureJson(this.bytes);
    if (values > fields) throw tooLarge();
    if (depth > deepest) throw unreadable();
    const sent = parsed(this.bytes.toString());
    if (!isFields(sent)) throw unreadable();
    return sent;
  }
}

const ampersand = '&'.charCodeAt(0);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

function check(fields: object, before: string, letters: number): void {
  for (const [name, value] of Object.entries(fields)) {
    if (name.length > longestName || name.split('.').some(isInherited)) throw unreadable();
    const field = before + name;
    if (typeof value === 'string' && value.length > letters) throw tooLong(field);
    if (value && typeof value === 'object') check(value, `${field}.`, letters);
  }
}

const isFields = (value: unknown): value is SentFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tooLarge = () => new DomainError('too-large', large, { status: 413 });
const tooLong = (field: string) => new DomainError('too-large', long, { status: 413, field });
const unreadable = () => new DomainError('bad-request', strange, { status: 400 });

const large: Sentence = {
  ja: '送られた内容が大きすぎます。文字を減らして、もう一度お試しください。',
  en: 'What was sent is too large. Please shorten the text and try again.',
  'ja-easy': '{送|おく}った ものが {大|おお}きすぎます。 {短|みじか}く して ください。',
};

const long: Sentence = {
  ja: '長すぎる文が入っています。短くして、もう一度お試しください。',
  en: 'One of the texts is far too long. Please shorten it and try again.',
  'ja-easy': '{長|なが}すぎます。 {短|みじか}く して ください。',
};

const strange: Sentence = {
  ja: '送られた内容を読み取れませんでした。前のページに戻って、もう一度お試しください。',
  en: 'We could not read what was sent. Please go back and try again.',
  'ja-easy':
    '{送|おく}った ものを {読|よ}めませんでした。 {前|まえ}の ページに もどって、 もう {一度|いちど} {送|おく}って ください。',
};
