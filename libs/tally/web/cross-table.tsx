import type { ComponentChildren } from 'preact';
import { classNames, useReading, useTexts } from '#ui';
import { percentText, symbols } from '../core/rounding.rules.js';
import { valuesOf } from '../core/summary-values.js';
import type { Cell, Figure, TallyItem, TallyRow, TallyTable } from '../core/tally.rules.js';
import type { Break, Show } from '../core/tally-spec.js';
import { baseText, countText, groupWord, itemLabel, markSigns, tallyWords, valueText } from '../core/tally-words.js';
import { tallyTexts } from './tally.texts.js';

/** クロス集計: 全体 first, then the groups; n, then the answers. Scrolls in itself and keeps its first column. */
export function CrossTable({
  table: { item, rows, base },
  by,
  show,
  label,
}: {
  table: TallyTable;
  by: Break;
  show: Show;
  label: string;
}) {
  const { language } = useReading();
  const t = useTexts(tallyTexts);
  const words = useTexts(tallyWords);
  const [all] = rows;
  const blanks = (['noAnswer', 'invalid', 'illegible'] as const).filter(
    (state) => state === 'noAnswer' || all!.states[state].count > 0,
  );
  return (
    <div class="sheet">
      <div class="pan" tabIndex={0} role="region" aria-label={t.crossTable(label)}>
        <table class="cross">
          <thead>
            <tr>
              <th scope="col">{words.break[by]}</th>
              <th scope="col" class="num">
                {words.n}
              </th>
              {item.choices.map((choice) => (
                <th key={choice.code} scope="col" class="num">
                  {itemLabel(choice, language)}
                </th>
              ))}
              {blanks.map((state) => (
                <th key={state} scope="col" class="num">
                  {base === 'A' ? words[state] : t.inPeople(words[state])}
                </th>
              ))}
              {all!.marks && (
                <th scope="col" class="num">
                  {words.marks}
                </th>
              )}
              {all!.summary &&
                inPairs(valuesOf(item, all!.summary, language)).map(([{ word }]) => (
                  <th key={word} scope="col" class="num">
                    {word}
                  </th>
                ))}
              {all!.summary?.top && (
                <th scope="col" class="num">
                  {rows.some(({ n, summary }) => summary?.n !== n) ? words.topOfScored : words.top}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.group} class={classNames(row.group === null && 'total')}>
                <th scope="row">{groupWord(by, row.group, language)}</th>
                <td class="num">{baseText(row.n, row.reference)}</td>
                {row.cells.map((cell, place) => (
                  <Figures key={place} figure={cell} n={row.n} show={show} mark={cell.mark} />
                ))}
                {blanks.map((state) => (
                  <Figures key={state} figure={row.states[state]} n={row.n} show={base === 'A' ? show : 'counts'} />
                ))}
                {row.marks && <Figures figure={row.marks} n={row.n} show={show} />}
                <Reckoned item={item} row={row} show={show} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Counts above per cents, or one of them. */
function Figures({ figure, n, show, mark = null }: { figure: Figure; n: number; show: Show; mark?: Cell['mark'] }) {
  const percent = percentText(figure.count, n);
  const share: ComponentChildren = (
    <>
      {mark && <Mark mark={mark} />}
      {percent === symbols.none ? percent : `${percent}%`}
    </>
  );
  if (show === 'counts') return <td class="num">{countText(figure.count)}</td>;
  if (show === 'percents') return <td class="num">{share}</td>;
  return (
    <td class="num">
      {countText(figure.count)}
      <small>{share}</small>
    </td>
  );
}

function Mark({ mark }: { mark: NonNullable<Cell['mark']> }) {
  return <span class="mark">{markSigns[mark]} </span>;
}

/** Two values share a column, so that rows stay low where there are many. */
const inPairs = <T,>(values: readonly T[]): (readonly [first: T, second?: T])[] =>
  values.flatMap((_, n) => (n % 2 === 0 ? [values.slice(n, n + 2) as [T, T?]] : []));

/** One value above the other; what they are taken of stands with the first. */
function Reckoned({ item, row: { summary }, show }: { item: TallyItem; row: TallyRow; show: Show }) {
  const { language } = useReading();
  if (!summary) return null;
  return (
    <>
      {inPairs(valuesOf(item, summary, language)).map(([above, below], place) => (
        <td key={above.word} class="num">
          {valueText(above.value, above.decimals)}
          {below && (
            <small>
              {below.word} {valueText(below.value, below.decimals)}
            </small>
          )}
          {place === 0 && <small>n={countText(summary.n)}</small>}
        </td>
      ))}
      {summary.top && <Figures figure={summary.top} n={summary.n} show={show} />}
    </>
  );
}
