import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { type Sentence, canonicalEmail, isShort, readingProblem, tidy, tidyReading } from '#ui/i18n';
import { say, addressMissing, addressWrong, atMissing, readingMissing, readingNotKana } from '#ui/forms';

/** A line of text as people type it: spaces tidied, anything that is not text is empty. */
export const Tidy = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidy(value) : ''));

/** At most so many letters as a reader counts them; what the database holds is bounded as well. */
export function MaxLetters(most: number, sentence?: Sentence): PropertyDecorator {
  return ValidateBy({
    name: 'maxLetters',
    validator: {
      validate: (value: unknown) =>
        value === undefined || value === null || (typeof value === 'string' && isShort(value, most)),
      defaultMessage: () =>
        say(
          sentence ?? {
            ja: `${most}文字までにしてください。`,
            en: `Please use at most ${most} characters.`,
            'ja-easy': `${most}{文字|もじ}までに して ください。`,
          },
        ),
    },
  });
}

/** Must not be empty. */
export function Filled(sentence: Sentence): PropertyDecorator {
  return ValidateBy({
    name: 'filled',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.trim() !== '',
      defaultMessage: () => say(sentence),
    },
  });
}

/** An address we can write to. */
export function Email(options: { optional?: boolean } = {}): PropertyDecorator {
  return ValidateBy({
    name: 'email',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && ((options.optional === true && value === '') || canonicalEmail(value) !== null),
      defaultMessage: (about) =>
        say(
          about?.value === ''
            ? addressMissing
            : typeof about?.value === 'string' && !about.value.includes('@')
              ? atMissing
              : addressWrong,
        ),
    },
  });
}
