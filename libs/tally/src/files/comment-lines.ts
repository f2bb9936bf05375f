import type { Language } from '#platform/ui';
import type { TallyReport } from '../tallies.js';
import { groupWord, itemLabel, tallyWords } from '../tally-words.js';
import { commentsByItem } from '../comments-in-order.js';
import { fileTexts } from './file.texts.js';

/** Every comment by item, rating and group, as it was written. Nobody's name. */
export function commentLines(report: TallyReport, language: Language): string[][] {
  const head = fileTexts.of(language).commentsHead;
  const t = tallyWords.of(language);
  const lines = commentsByItem(report).flatMap(({ item, ratings }) =>
    ratings.flatMap(({ choice, groups }) =>
      groups.flatMap(({ group, lines: said }) =>
        said.map(({ text }) => [
          itemLabel(item, language),
          choice ? itemLabel(choice, language) : t.unrated,
          groupWord(report.commentBreak, group, language),
          text,
        ]),
      ),
    ),
  );
  return [[head.item, head.rating, head.group, head.text], ...lines];
}
