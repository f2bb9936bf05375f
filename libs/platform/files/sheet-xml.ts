import { getCellAddress } from 'write-excel-file/utility';
import { rowHeight } from './column-widths.js';
import { type LaidOut, shown } from './sheet-layout.js';
import type { XlsxCell, XlsxRow } from './workbook-parts.js';

/** Styles of a text, a whole number and a decimal, by their numbers in the file. */
type Looks = readonly [text: string, whole: string, decimal: string];

/**
 * Puts the rows of tables into a sheet: the library writes 20,000 of them cell by cell in nine seconds, this in one. Their
 * looks are those of the pattern, the last row, which is taken out.
 */
export function withBody(xml: string, { body, sheet, widths }: LaidOut): string {
  const pattern = new RegExp(`<row r="${sheet.data.length}"[^>]*>(.*?)</row>`).exec(xml)!;
  const looks = [...pattern[1]!.matchAll(/<c [^>]*\bs="(\d+)"/g)].map(([, look]) => look!) as unknown as Looks;
  return xml.replace(pattern[0], '').replace(/<row r="(\d+)"\/>/g, (empty, number: string) => {
    const row = body.get(Number(number));
    if (!row) return empty;
    return `<row r="${number}" ht="${rowHeight(row.map(shown), widths)}">${cellsOf(row, number, looks)}</row>`;
  });
}

const cellsOf = (row: XlsxRow, number: string, looks: Looks): string =>
  row.map((cell, place) => cellXml(cell, `${letters(place)}${number}`, looks)).join('');

function cellXml(cell: XlsxCell, at: string, [text, whole, decimal]: Looks): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${text}"/>`;
  if (typeof cell === 'string')
    return `<c r="${at}" s="${text}" t="inlineStr"><is><t xml:space="preserve">${written(cell)}</t></is></c>`;
  const value = typeof cell === 'number' ? cell : cell.decimal;
  if (!Number.isFinite(value)) throw new TypeError('a cell holds no number');
  return `<c r="${at}" s="${typeof cell === 'number' ? whole : decimal}"><v>${value}</v></c>`;
}

/** As it was typed, without what XML cannot hold: that would make the whole file unreadable. */
const written = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));

const known: string[] = [];

/** A, B, … AA */
const letters = (place: number): string => (known[place] ??= getCellAddress(0, place).replace('1', ''));
