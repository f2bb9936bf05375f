import { canonicalEmail, say } from '#platform';
import { isShort, tidy } from '#ui/i18n';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** Anything but text is empty. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A rule on text with its message in both languages. */
export function Rule(name: string, holds: (value: string) => boolean, message: string): PropertyDecorator {
  return (target, property) =>
    ValidateBy({ name, validator: { validate: (value) => holds(textOf(value)), defaultMessage: () => message } })(
      target,
      property as string,
    );
}

/** Text with its spaces put in order, at most so many letters as a reader counts them. */
export function Line(most: number): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => tidy(textOf(value)))(target, property as string);
    Rule('long', (value) => isShort(value, most, most), tooLong(most))(target, property as string);
  };
}

/** Several lines: trimmed, line ends alike. */
export function Lines(most: number): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => textOf(value).replace(/\r\n?/g, '\n').trim())(target, property as string);
    Rule('long', (value) => isShort(value, most, most), tooLong(most))(target, property as string);
  };
}

export const Required = (ja: string, en: string) => Rule('missing', (value) => value !== '', say({ ja, en }));

/** A calendar date as `<input type="date">` sends it, or nothing. */
export function Day(): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => textOf(value).trim())(target, property as string);
    Rule(
      'day',
      (value) => value === '' || isDay(value),
      say({ ja: '日付を、2026-04-01 のような形で入力してください。', en: 'Please enter a date such as 2026-04-01.' }),
    )(target, property as string);
  };
}

export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^(19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const tooLong = (most: number): string =>
  say({ ja: `${most}文字までにしてください。`, en: `Please use ${most} characters at most.` });

/** One of the addresses of a form; an empty one is left out. */
export class EmailLine {
  @Transform(({ value }) => canonicalEmail(textOf(value)) ?? textOf(value).trim())
  @Rule(
    'email',
    (value) => value === '' || canonicalEmail(value) !== null,
    say({
      ja: 'メールアドレスを、namae@example.jp のような形で入力してください。',
      en: 'Please enter an e-mail address such as name@example.jp.',
    }),
  )
  address = '';
}

/** Each address once, in the order written. */
export const emailsOf = (lines: readonly EmailLine[]): string[] => [
  ...new Set(lines.map(({ address }) => address).filter(Boolean)),
];
