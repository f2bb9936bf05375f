import { useReading, useTexts } from '#ui';
import { sentenceIn } from '#ui/i18n';
import { decimalText, percentText } from '../core/rounding.rules.js';
import { tallyKindOf } from '../core/kinds/index.js';
import type { TallyTable } from '../core/tally.rules.js';
import { countText, itemLabel, tallyWords } from '../core/tally-words.js';
import { tallyTexts } from './tally.texts.js';

/** What one has to know to read this table, and only that. */
export function ItemNotes({ table: { item, rows }, bars, valid }: { table: TallyTable; bars: boolean; valid: number }) {
  const { language } = useReading();
  const t = useTexts(tallyTexts);
  const between = useTexts(tallyWords).between;
  const { n, marks, summary, denominators } = rows[0]!;
  const { words } = tallyKindOf(item);
  const top = summary?.top;
  const marked = rows.some(({ cells }) => cells.some(({ mark }) => mark !== null));
  const sentences = [
    marks && t.many(countText(marks.count), decimalText(marks.percent)),
    bars && !marks && t.barsEnd,
    summary && summary.n > 0 && sentenceIn(words!.note(item, summary), language),
    summary && words!.legend && sentenceIn(words!.legend, language),
    top &&
      summary.n > 0 &&
      t.topNote(
        labelsOf(top.codes),
        `${percentText(top.count, summary.n)}%`,
        countText(top.count),
        countText(summary.n),
      ),
    top && summary.n > 0 && summary.n !== n && t.otherBase(countText(n)),
    denominators.valid < valid && t.someVersions(countText(denominators.valid), countText(valid)),
    marked && t.marksNote,
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return (
    <p class="note">
      {marks && <b>{t.manyBase(countText(n))}</b>} {sentences.join(language === 'en' ? ' ' : '')}
    </p>
  );

  function labelsOf(codes: readonly number[]): string {
    return item.choices
      .filter(({ code }) => codes.includes(code))
      .map((choice) => itemLabel(choice, language))
      .join(between);
  }
}
