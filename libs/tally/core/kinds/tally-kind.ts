import type { Language, Sentence } from '#ui/i18n';
import type { CountedGroup, Summary, TallyItem, TallyTable } from '../tally.rules.js';

/** How one kind of item is counted, and what its tables are. Nobody else asks which kind an item is. */
export interface TallyKind {
  /** 単一回答: how it was asked */
  name: Sentence;
  /** what a row of its table is: 選択肢 */
  row: Sentence;
  /** one person may have several codes: per cents are of people, and marks are added up (M.T.) */
  several?: boolean;
  /** answered in words, which stand by themselves: on the page there is no table */
  written?: boolean;
  /** everybody has one code at most, by which comments can be grouped */
  rates?: boolean;
  /** what is chosen are parts of a whole, drawn as one band where there are not too many; otherwise bars */
  parts?: boolean;

  /** codes above 0 that an answer may have */
  codes(item: TallyItem): number[];

  /** What its answers hold beside their code, counted: SQL that gives identity, value, stratum_id and n, of questionnaire $1. */
  values?: string;

  /** Where rows come from those values: the item with them as options, and counts by them. */
  classed?(item: TallyItem, groups: readonly CountedGroup[]): { item: TallyItem; groups: CountedGroup[] };

  /** null: there is nothing to reckon with */
  summary?(item: TallyItem, group: CountedGroup): Summary | null;
  /** those of its summary */
  words?: SummaryWords;

  /** What stands in files where the page shows something else. */
  inFiles?(table: TallyTable, language: Language): TallyTable;
}

/** What a summary is called: its base is not that of the per cents. */
export interface SummaryWords {
  /** 点のある回答 */
  base: Sentence;
  /** the head of the column with its n */
  n: Sentence;
  of: (n: number) => Sentence;
  /** its values in the order shown, the chief one first */
  values: Readonly<Record<string, Sentence>>;
  /** behind the point; one unless said */
  decimals?: (item: TallyItem, value: string) => number;
  /** all of it in a sentence */
  note: (item: TallyItem, summary: Summary) => Sentence;
  /** how the values are reckoned; none: each book says it at its front */
  legend?: Sentence;
}
