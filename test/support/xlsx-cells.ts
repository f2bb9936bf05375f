import { inflateRawSync } from 'node:zlib';
import { unescape } from './html-forms.js';

/** The sheets of a workbook as their XML holds them, by name: rows of cells, '' where a cell is empty, numbers as numbers. */
export function xlsxCells(workbook: Buffer): Record<string, (string | number)[][]> {
  const parts = xlsxParts(workbook);
  const xml = (path: string) => parts.get(path)?.toString('utf8') ?? '';
  const texts = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => textIn(item!));
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet\b[^>]*\bname="([^"]*)"/g)].map(([, name]) =>
    unescape(name!),
  );
  return Object.fromEntries(names.map((name, n) => [name, rowsOf(xml(`xl/worksheets/sheet${n + 1}.xml`), texts)]));
}

function rowsOf(sheet: string, texts: readonly string[]): (string | number)[][] {
  return [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: (string | number)[] = [];
    for (const [, head, body = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      cells[columnOf(/\br="([A-Z]+)/.exec(head!)![1]!)] = valueOf(/\bt="(\w+)"/.exec(head!)?.[1], body, texts);
    }
    while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop();
    return Array.from(cells, (cell) => cell ?? '');
  });
}

function valueOf(type: string | undefined, body: string, texts: readonly string[]): string | number {
  if (type === 'inlineStr') return textIn(body);
  const value = /<v>(.*?)<\/v>/s.exec(body)?.[1];
  if (value === undefined) return '';
  if (type === 's') return texts[Number(value)]!;
  return type === 'str' ? unescape(value) : Number(value);
}

const textIn = (xml: string): string =>
  [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, text]) => unescape(text!)).join('');

/** A → 0, Z → 25, AA → 26 */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The files in a workbook, which is a ZIP archive, by the list at its end. */
export function xlsxParts(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [packed, nameLength, extra, comment] = [archive.readUInt32LE(at + 20), ...[28, 30, 32].map((to) => archive.readUInt16LE(at + to))] as [
      number, number, number, number,
    ]; // prettier-ignore
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(from, from + packed);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
