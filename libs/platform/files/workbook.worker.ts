// The thread that writes one workbook: sheets come in piece by piece, the file goes out whole.
import { parentPort } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';
import { printedOnA4 } from './page-setup.js';
import { laidOut } from './sheet-layout.js';
import { sheetNames } from './sheet-names.js';
import type { HeldSheet, WorkbookPart } from './workbook-parts.js';

const held: HeldSheet[] = [];

parentPort!.on('message', (part: WorkbookPart) => {
  if (part === 'end') void write();
  else if ('sheet' in part) held.push({ ...part.sheet, tables: [] });
  else if ('table' in part) held.at(-1)!.tables.push({ ...part.table, rows: [] });
  else
    held
      .at(-1)!
      .tables.at(-1)!
      .rows.push(...part.rows);
});

async function write(): Promise<void> {
  const names = sheetNames(held.map(({ name }) => name));
  const sheets = held.map((sheet, place) => laidOut(sheet, names[place]!));
  const bytes = await writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { features: [printedOnA4(sheets)], fontFamily: 'BIZ UDPゴシック', fontSize: 10 },
  ).toBuffer();
  const own = new Uint8Array(bytes);
  parentPort!.postMessage(own, [own.buffer]);
  parentPort!.close();
}
