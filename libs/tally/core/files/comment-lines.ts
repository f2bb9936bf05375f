import type { CsvRow } from '#platform';
import type { Language } from '#ui/i18n';
import type { TallyReport } from '../tallies.js';
import { groupWord, itemLabel, tallyWords } from '../tally-words.js';
import { commentsByItem } from '../comments-in-order.js';
import { fileTexts } from './file.texts.js';

export function commentHead(language: Language): CsvRow {
  const { item, rating, group, text } = fileTexts.of(language).commentsHead;
  return [item, rating, group, text];
}

/** Every comment by item, rating and group, as it was written. Nobody's name. */
export function* commentLines(report: TallyReport, language: Language): Generator<CsvRow> {
  const { unrated } = tallyWords.of(language);
  for (const { item, ratings } of commentsByItem(report)) {
    for (const { choice, groups } of ratings) {
      for (const { group, lines } of groups) {
        const place = [
          itemLabel(item, language),
          choice ? itemLabel(choice, language) : unrated,
          groupWord(report.commentBreak, group, language),
        ];
        for (const { text } of lines) yield [...place, text];
      }
    }
  }
}
