// The thread that reads one workbook: the file comes in whole, its sheets go out as text.
import { parentPort } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { csvFile } from './csv-cells.js';
import type { ReadAnswer } from './read-workbook.js';

/** A sheet of 20,000 rows is some megabytes; what says that it unpacks to more is no list of offices. */
const mostUnpacked = 150 * 1024 * 1024;
const mostParts = 500;

parentPort!.once('message', (bytes: Uint8Array) => {
  void read(bytes).then((answer) => {
    parentPort!.postMessage(
      answer,
      'sheets' in answer ? answer.sheets.map(({ csv }) => csv.buffer as ArrayBuffer) : [],
    );
    parentPort!.close();
  });
});

async function read(bytes: Uint8Array): Promise<ReadAnswer> {
  try {
    if (unpacksToTooMuch(bytes)) return { why: 'too-large' };
    const sheets = await readXlsxFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), { trim: false });
    const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    return {
      sheets: filled.map(({ sheet, data }) => ({
        name: sheet,
        csv: new TextEncoder().encode(csvFile(data.map((row) => row.map(textOf)))),
      })),
    };
  } catch {
    return { why: 'broken' };
  }
}

/** By what the file says of its parts. Unpacking makes room for that much and no more, so a file that lies is broken. */
function unpacksToTooMuch(bytes: Uint8Array): boolean {
  let [unpacked, parts] = [0, 0];
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      parts += 1;
      return false;
    },
  });
  return unpacked > mostUnpacked || parts > mostParts;
}

/** A day as 2026-04-01; a workbook keeps days as moments of UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const [day, time] = cell.toISOString().split(/T|\.\d+Z/) as [string, string];
  return time === '00:00:00' ? day : `${day} ${time}`;
}
