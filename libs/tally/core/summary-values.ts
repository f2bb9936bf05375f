import { type Language, sentenceIn } from '#ui/i18n';
import { tallyKindOf } from './kinds/index.js';
import type { Summary, TallyItem } from './tally.rules.js';

/** A value of a summary as tables show it. */
export interface SummaryValue {
  word: string;
  value: number | null;
  /** behind the point */
  decimals: number;
}

/** What is reckoned for an item of this kind, in its order: the same on the page and in files. */
export function valuesOf(item: TallyItem, { values }: Summary, language: Language): SummaryValue[] {
  const { words } = tallyKindOf(item);
  return Object.entries(words?.values ?? {}).map(([name, word]) => ({
    word: sentenceIn(word, language),
    value: values[name] ?? null,
    decimals: words?.decimals?.(item, name) ?? 1,
  }));
}
