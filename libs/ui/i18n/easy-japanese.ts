import type { Catalogue, Text, Texts } from './catalogue.js';
import { plainText, stretchesOf } from './ruby.js';

const kanji = /[\p{sc=Han}々〆ヶ]/u;

/** Letters of one sentence, spaces and readings not counted. */
const longest = 40;

/**
 * Words that the public guideline for やさしい日本語 asks to avoid, by the reason.
 * Thanks stay thanks: ありがとうございます is taught in the first lessons.
 */
const avoided: [reason: string, words: RegExp][] = [
  ['passive', /され(ます|ません|ました|て|る|た)|られました|られています/u],
  ['double negation', /ないわけ|なくはな|なくもな|ないことは|ざるを|ずには/u],
  ['honorific', /いただ|(?<!ありがとう ?)ございま|申し上げ|差し上げ|くださいますよう|承り|伺い/u],
];

/**
 * What the public guideline would object to in the やさしい日本語 of a catalogue, as far as a program can tell:
 * kanji without a reading, Japanese left as it is, long or unspaced sentences, passive, double negation, honorifics.
 * Empty when there is none. No program can tell whether a text is understood.
 */
export function easyJapaneseProblems(texts: Catalogue<object>): string[] {
  const easy = texts['ja-easy'];
  if (!easy) return [];
  return pairsOf(texts.ja as Texts, easy as Texts, '').flatMap(({ key, ja, text }) => [
    ...(ja === text && kanji.test(withoutReadings(text)) ? [`${key}: the Japanese text as it is`] : []),
    ...kanjiWithoutReading(text).map((word) => `${key}: no reading for ${word}`),
    ...plainText(text)
      .split(/[。!?!?\n]/u)
      .flatMap((sentence) => sentenceProblems(sentence, key)),
    ...avoided.filter(([, words]) => words.test(plainText(text))).map(([reason]) => `${key}: ${reason}`),
  ]);
}

function sentenceProblems(sentence: string, key: string): string[] {
  const length = Array.from(sentence.replace(/\s/gu, '')).length;
  if (length > longest) return [`${key}: a sentence of ${length} letters`];
  return length > 14 && !/\s/u.test(sentence.trim()) ? [`${key}: no spaces between phrases`] : [];
}

const withoutReadings = (text: string): string =>
  stretchesOf(text)
    .map((stretch) => (stretch.reading ? '' : stretch.text))
    .join('');

/** Words that somebody who reads no kanji cannot read. */
export const kanjiWithoutReading = (text: string): string[] =>
  withoutReadings(text).match(new RegExp(`${kanji.source}+`, 'gu')) ?? [];

interface Pair {
  key: string;
  ja: string;
  text: string;
}

function pairsOf(ja: Texts, easy: Texts, before: string): Pair[] {
  return Object.entries(easy).flatMap(([name, text]) => {
    const [key, other] = [before + name, ja[name]];
    if (typeof text === 'object') return pairsOf(other as Texts, text, `${key}.`);
    return [{ key, ja: sampleOf(other as Text), text: sampleOf(text) }];
  });
}

/** A text that takes facts is read with a stand-in that answers every question about itself with itself and prints as 3. */
function sampleOf(text: Text): string {
  if (typeof text === 'string') return text;
  const standIn: unknown = new Proxy(() => standIn, {
    get: (_, property) =>
      property === Symbol.toPrimitive ? () => '3' : property === Symbol.iterator ? [][Symbol.iterator] : standIn,
    apply: () => '3',
  });
  return text(...(Array.from({ length: text.length }, () => standIn) as never[]));
}
