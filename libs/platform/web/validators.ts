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

/**
 * The reading of the `name` beside it: kana, folded, where the name has kanji; a name in Latin letters needs none.
 * @param options.optional it may be left out, as where staff write down what they know
 */
export function Reading(options: { optional?: boolean } = {}): PropertyDecorator {
  const problemOf = (value: unknown, form: { name?: unknown }) => {
    const problem = readingProblem(String(form.name ?? ''), String(value));
    return options.optional && problem === 'missing' ? null : problem;
  };
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidyReading(value) : ''))(
      target,
      property as string,
    );
    ValidateBy({
      name: 'reading',
      validator: {
        validate: (value: unknown, about) => problemOf(value, about!.object) === null,
        defaultMessage: (about) =>
          say(problemOf(about!.value, about!.object) === 'missing' ? readingMissing : readingNotKana),
      },
    })(target, property as string);
  };
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
