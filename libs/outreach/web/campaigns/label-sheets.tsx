import type { PrintedLetter } from '../../core/campaigns/campaign-board.js';
import { postalLines } from './postal-lines.js';
import { paper } from './print.texts.js';

export const labelsPerSheet = [12, 24] as const;

/** Address labels, 12 or 24 on a sheet of A4, in the order of the letters. */
export function LabelSheets({
  letters,
  per,
}: {
  letters: readonly PrintedLetter[];
  per: (typeof labelsPerSheet)[number];
}) {
  const sheets = Array.from({ length: Math.ceil(letters.length / per) }, (_, n) =>
    letters.slice(n * per, (n + 1) * per),
  );
  return (
    <>
      {sheets.map((sheet, n) => (
        <div key={n} class={`a4 labels of-${per}`}>
          {sheet.map(({ number, addressee }) => (
            <address key={number}>
              {postalLines(addressee.postalAddress).map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p class="office">{addressee.office}</p>
              <p>{addressee.person ? paper.sama(addressee.person) : paper.you}</p>
              <small>{String(number).padStart(3, '0')}</small>
            </address>
          ))}
        </div>
      ))}
    </>
  );
}
