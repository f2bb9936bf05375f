/** A stretch of text, with its reading where it has one. */
export interface Stretch {
  text: string;
  reading?: string;
}

const marked = /\{([^{}|]+)\|([^{}|]+)\}/gu;

/** `{漢字|かんじ}を よむ` → 漢字 (かんじ), を よむ. Braces that do not hold exactly one bar are ordinary text. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index) });
    stretches.push({ text: match[1]!, reading: match[2]! });
    from = match.index + match[0].length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from) });
  return stretches;
}

/** The text without its readings: for titles, attributes, subjects and logs. */
export const plainText = (text: string): string => text.replace(marked, '$1');

/** Something in it has a reading: a page that shows it offers furigana. */
export const hasReadings = (text: string): boolean => plainText(text) !== text;
