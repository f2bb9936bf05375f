import { useReading, useTexts } from '#ui';
import { percentOf, percentText } from '../core/rounding.rules.js';
import type { TallyRow, TallyTable } from '../core/tally.rules.js';
import { baseText, groupWord, itemLabel } from '../core/tally-words.js';
import type { Break } from '../core/tally-spec.js';
import { Fill, groundOf, type Segment } from './fills.js';
import { tallyTexts } from './tally.texts.js';

interface Part {
  segment: Segment;
  label: string;
  count: number;
}

/** From so many per cent on the value stands inside its segment. */
const roomForValue = 11;

/** 帯グラフ: a band of 100 % for everybody and for each group, beside its table. */
export function BandChart({ table, by }: { table: TallyTable; by: Break }) {
  const { language } = useReading();
  const t = useTexts(tallyTexts);
  const bands = table.rows.map((row) => ({
    row,
    parts: partsOf(table, row, t.others, (choice) => itemLabel(choice, language)),
  }));
  const everywhere = bands[0]!.parts;
  return (
    <figure class="bands">
      <ul class="legend" aria-label={t.legend}>
        {everywhere
          .filter(({ segment, count }) => segment !== null || count > 0)
          .map(({ segment, label, count }) => (
            <li key={label}>
              <svg class="chart" viewBox="0 0 24 16" aria-hidden="true">
                <Fill segment={segment} x="0.5" y="0.5" width="23" height="15" />
                <rect class="frame" x="0.5" y="0.5" width="23" height="15" />
              </svg>
              {label}
              {count === 0 && <span class="soft">{t.none}</span>}
            </li>
          ))}
      </ul>
      {bands.map(({ row, parts }) => (
        <Band
          key={row.group}
          row={row}
          label={groupWord(by, row.group, language)}
          parts={parts.filter(({ count }) => count > 0)}
        />
      ))}
    </figure>
  );
}

function Band({ row, label, parts }: { row: TallyRow; label: string; parts: readonly Part[] }) {
  const n = baseText(row.n, row.reference);
  const drawn = placed(parts, row.n);
  return (
    <div class="band">
      <p>
        <b>{label}</b> <span class="soft">n={n}</span>
        <span class="rest">
          {drawn
            .filter(({ percent }) => percent < roomForValue)
            .map((part) => (
              <span key={part.label}>
                {part.label} <b>{percentText(part.count, row.n)}</b>
              </span>
            ))}
        </span>
      </p>
      <svg
        class="chart"
        height="34"
        role="img"
        aria-label={`${label} n=${n}: ${parts.map((part) => `${part.label} ${percentText(part.count, row.n)}%`).join(', ')}`}
      >
        {drawn.map(({ segment, from, width, percent, count, label: name }, place) => (
          <g key={name}>
            <Fill segment={segment} x={`${from}%`} width={`${width}%`} height="34" />
            {place > 0 && <rect class="gap" x={`${from}%`} width="2" height="34" />}
            {percent >= roomForValue && (
              <text class={`value on-${groundOf(segment)}`} x={`${from + width / 2}%`} y="22" text-anchor="middle">
                {percentText(count, row.n)}
              </text>
            )}
          </g>
        ))}
        <rect class="frame" width="100%" height="34" />
      </svg>
    </div>
  );
}

/** Options in their order; where the base holds them, those who gave none as the last part: together they are 100 %. */
function partsOf(
  { item, base }: TallyTable,
  { cells, states }: TallyRow,
  others: string,
  label: (choice: TallyTable['item']['choices'][number]) => string,
): Part[] {
  const parts: Part[] = cells.map(({ count }, segment) => ({ segment, label: label(item.choices[segment]!), count }));
  if (base === 'A')
    parts.push({
      segment: null,
      label: others,
      count: states.noAnswer.count + states.invalid.count + states.illegible.count,
    });
  return parts;
}

function placed(parts: readonly Part[], n: number) {
  let before = 0;
  return parts.map((part) => {
    const from = toHundredths(before / n);
    before += part.count;
    return { ...part, from, width: toHundredths(before / n) - from, percent: percentOf(part.count, n) ?? 0 };
  });
}

const toHundredths = (share: number): number => Math.round(share * 10_000) / 100;
