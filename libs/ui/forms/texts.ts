import type { Sentence } from '../i18n/language.js';
import { isShort, legible, tidy } from '../i18n/text.js';
import { type Field, type Look, textField } from './field.js';

export interface TextOptions extends Look {
  /** letters as a reader counts them */
  most: number;
  /** code points, which is what a table counts, where it is stricter than ten for each letter */
  codePoints?: number;
  /** said where it is empty */
  required?: Sentence;
  /** said where it is longer */
  long?: Sentence;
  blank?: string;
  /** what it must look like where it is not empty */
  pattern?: { matches: RegExp; otherwise: Sentence };
}

/** One line, as it was typed: no line breaks, nothing that shows nothing. */
export const line = (options: TextOptions): Field<string> =>
  text(
    options,
    (sent) =>
      oneKind(sent)
        .replace(/[\n\t]+/g, ' ')
        .trim(),
    { as: 'input' },
  );

/** One line with its spaces in order: names, and whatever lists and searches compare. Tables hold it to fewer code points. */
export const tidyLine = (options: TextOptions): Field<string> =>
  text({ codePoints: Math.floor(options.most * 1.5), ...options }, tidy, { as: 'input' });

/** Text with line breaks. */
export const lines = (options: TextOptions): Field<string> =>
  text(options, (sent) => oneKind(sent).trimEnd(), { as: 'area' });

/** As it was typed, to the letter: passwords. Nobody types more than a thousand signs; the rest is never looked at. */
export const secret = (look: Look): Field<string> =>
  textField({
    look: { as: 'input', type: 'password', ...look },
    tidy: (sent) => sent.slice(0, 1_000),
    wrong: () => null,
    ...asItIs,
  });

const oneKind = (sent: string): string => legible(sent).normalize('NFC');

export const asItIs = { valueOf: (typed: string) => typed, typedOf: (value: string) => value };

function text(options: TextOptions, tidied: (sent: string) => string, drawn: Look): Field<string> {
  const { codePoints = options.most * 10, required, long = tooLong(options.most), blank, pattern, ...look } = options;
  const { most } = look;
  return textField({
    look: { ...drawn, ...(required && { marked: true }), ...look },
    ...(blank !== undefined && { blank }),
    tidy: tidied,
    wrong: (typed) => {
      if (!isShort(typed, most, codePoints)) return long;
      if (typed.trim() === '') return required ?? null;
      return pattern && !pattern.matches.test(typed) ? pattern.otherwise : null;
    },
    ...asItIs,
  });
}

export const tooLong = (most: number): Sentence => ({
  ja: `長すぎます。${most}文字までにしてください。`,
  en: `This is too long. Please use at most ${most} letters.`,
  'ja-easy': `{長|なが}すぎます。 ${most}{文字|もじ}までに して ください。`,
});
