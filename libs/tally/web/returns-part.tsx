import { classNames, useReading, useTexts } from '#ui';
import { decimalText } from '../core/rounding.rules.js';
import type { TallyBook } from '../core/tally.js';
import { countText, groupWord, tallyWords } from '../core/tally-words.js';
import { tallyTexts } from './tally.texts.js';

/** How many came back, in one line. */
export function ReturnsLine({ book: { returns } }: { book: TallyBook }) {
  const words = useTexts(tallyWords);
  const { invited, undelivered, returned, valid, returnRate, validRate } = returns[0]!;
  return (
    <p class="returns">
      {words.invited} <b>{countText(invited)}</b> − {words.undelivered} <b>{countText(undelivered)}</b> →{' '}
      {words.returned} <b>{countText(returned)}</b> → {words.valid} <b>{countText(valid)}</b>{' '}
      <span class="soft">
        {words.between} {words.returnRate}
      </span>{' '}
      <b>{decimalText(returnRate)}</b>{' '}
      <span class="soft">
        {words.between} {words.validRate}
      </span>{' '}
      <b>{decimalText(validRate)}</b>
    </p>
  );
}

/** The same of each group. */
export function ReturnsTable({ book: { returns, spec } }: { book: TallyBook }) {
  const { language } = useReading();
  const t = useTexts(tallyTexts);
  const words = useTexts(tallyWords);
  if (returns.length === 1) return null;
  return (
    <div class="sheet">
      <div class="pan" tabIndex={0} role="region" aria-label={t.returnsBy(words.break[spec.break])}>
        <table class="cross">
          <thead>
            <tr>
              <th scope="col">{words.break[spec.break]}</th>
              {[words.invited, words.undelivered, words.returned, words.valid, words.returnRate, words.validRate].map(
                (label) => (
                  <th key={label} scope="col" class="num">
                    {label}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {returns.map((line) => (
              <tr key={line.group} class={classNames(line.group === null && 'total')}>
                <th scope="row">{groupWord(spec.break, line.group, language)}</th>
                {[line.invited, line.undelivered, line.returned, line.valid].map((count, place) => (
                  <td key={place} class="num">
                    {countText(count)}
                  </td>
                ))}
                <td class="num">{decimalText(line.returnRate)}</td>
                <td class="num">{decimalText(line.validRate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
