import { useReading, useTexts } from '#ui';
import { sentenceIn } from '#ui/i18n';
import { tallyKindOf } from '../core/kinds/index.js';
import { decimalText, percentText } from '../core/rounding.rules.js';
import type { TallyTable } from '../core/tally.rules.js';
import { baseText, countText, itemLabel, tallyWords } from '../core/tally-words.js';
import { tallyTexts } from './tally.texts.js';

/** 単純集計: options with how many chose them; with `bars` each has its bar, whose end is 100 %. */
export function SimpleTable({
  table: { item, rows, base },
  bars,
  label,
}: {
  table: TallyTable;
  bars: boolean;
  label: string;
}) {
  const { language } = useReading();
  const t = useTexts(tallyTexts);
  const words = useTexts(tallyWords);
  const { n, cells, states, marks, reference } = rows[0]!;
  const blanks = (['noAnswer', 'invalid', 'illegible'] as const).filter(
    (state) => state === 'noAnswer' || states[state].count > 0,
  );
  const many = marks !== null;
  return (
    <div class="sheet">
      <table class={bars ? 'bars' : 'plain-tally'} aria-label={t.table(label)}>
        <thead>
          <tr>
            <th scope="col" class="no">
              {t.number}
            </th>
            <th scope="col">{sentenceIn(tallyKindOf(item).row, language)}</th>
            <th scope="col" class="num">
              {many ? words.people : words.count}
            </th>
            <th scope="col" class="num">
              {words.percent}
            </th>
            {bars && (
              <th scope="col" class="barcell">
                <span class="unseen">{t.graph}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ count }, place) => (
            <tr key={place}>
              <td class="no">{place + 1}</td>
              <th scope="row">{itemLabel(item.choices[place]!, language)}</th>
              <td class="num">{countText(count)}</td>
              <td class="num">{percentText(count, n)}</td>
              {bars && <Bar count={count} n={n} look="s1" />}
            </tr>
          ))}
          {blanks.map((state) => (
            <tr key={state} class="na">
              <td class="no" />
              <th scope="row">{words[state]}</th>
              <td class="num">{countText(states[state].count)}</td>
              <td class="num">{base === 'A' ? percentText(states[state].count, n) : ''}</td>
              {bars && (base === 'A' ? <Bar count={states[state].count} n={n} look="blank" /> : <td class="barcell" />)}
            </tr>
          ))}
          <tr class="total">
            <td class="no" />
            <th scope="row">{words.sum}</th>
            <td class="num">{baseText(n, reference)}</td>
            <td class="num">{many || n === 0 ? '' : decimalText(100)}</td>
            {bars && <td class="barcell" />}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Bar({ count, n, look }: { count: number; n: number; look: string }) {
  return (
    <td class="barcell">
      <svg class="chart" height="20" aria-hidden="true" focusable="false">
        <rect class="track" x="0" y="2" width="100%" height="16" />
        {count > 0 && (
          <rect class={look} x="0" y="2" width={`${Math.round((count / n) * 10_000) / 100}%`} height="16" />
        )}
      </svg>
    </td>
  );
}
