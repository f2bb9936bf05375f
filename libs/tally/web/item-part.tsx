import type { ComponentChildren } from 'preact';
import { useReading, useTexts } from '#ui';
import { sentenceIn } from '#ui/i18n';
import { tallyKindOf } from '../core/kinds/index.js';
import { percentText, symbols } from '../core/rounding.rules.js';
import type { TallyItem, TallyTable } from '../core/tally.rules.js';
import type { TallyWish } from '../core/tally-spec.js';
import { baseText, countText, itemLabel, itemNumber, tallyWords } from '../core/tally-words.js';
import { BandChart } from './band-chart.js';
import { CrossTable } from './cross-table.js';
import { mostSegments } from './fills.js';
import { ItemNotes } from './item-notes.js';
import { SimpleTable } from './simple-table.js';
import { tallyTexts } from './tally.texts.js';

/** One item in report order: what was asked of how many, its table, its chart, how to read them. */
export function ItemPart({ table, wish, valid }: { table: TallyTable; wish: TallyWish; valid: number }) {
  const { language } = useReading();
  const t = useTexts(tallyTexts);
  const words = useTexts(tallyWords);
  const { item, rows } = table;
  const label = itemNumber(item, language);
  const crossed = rows.length > 1;
  const { name, parts } = tallyKindOf(item);
  const banded = Boolean(parts) && item.choices.length <= mostSegments;
  return (
    <article class="tally-item" aria-labelledby={idOf(item)}>
      <ItemHead item={item}>
        {[sentenceIn(name, language), ...statesOf(table, t), crossed && t.by(words.break[wish.break])]
          .filter(Boolean)
          .join(words.between)}
      </ItemHead>
      {(!crossed || !banded) && <SimpleTable table={table} bars={!banded} label={label} />}
      {crossed && <CrossTable table={table} by={wish.break} show={wish.show} label={label} />}
      {banded && rows[0]!.n > 0 && <BandChart table={table} by={wish.break} />}
      <ItemNotes table={table} bars={!banded} valid={valid} />
    </article>
  );
}

/** 問1 and its words; below them, small, how it was asked and of how many. */
export function ItemHead({ item, children }: { item: TallyItem; children: ComponentChildren }) {
  const { language } = useReading();
  return (
    <header>
      <h2>
        <span id={idOf(item)}>
          {itemNumber(item, language)} {itemLabel(item, language)}
        </span>
        <small>{children}</small>
      </h2>
    </header>
  );
}

const idOf = ({ identity }: TallyItem): string => `item-${identity}`;

/** n, 無回答, and the other states where there are any. */
export function statesOf(table: TallyTable, t: ReturnType<typeof tallyTexts.of>): string[] {
  const { n, reference, denominators } = table.rows[0]!;
  const { noAnswer, notApplicable, notReached, invalid, illegible } = denominators;
  return [
    `n=${baseText(n, reference)}`,
    t.noAnswer(countText(noAnswer), shareOf(table, noAnswer)),
    notApplicable > 0 && t.notApplicable(countText(notApplicable)),
    notReached > 0 && t.notReached(countText(notReached)),
    invalid > 0 && t.invalid(countText(invalid)),
    illegible > 0 && t.illegible(countText(illegible)),
  ].filter((word) => word !== false);
}

/** (21.1%) of a free text, which has no table to say it; nothing where n does not hold 無回答. */
export function shareOf({ item, base, rows }: TallyTable, count: number): string {
  const { n } = rows[0]!;
  if (!tallyKindOf(item).written || base !== 'A' || n === 0) return '';
  return count === 0 ? ` (${symbols.none})` : ` (${percentText(count, n)}%)`;
}
