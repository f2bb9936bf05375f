import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse, type Parser } from 'csv-parse';
import { brokenQuotes, oldExcelFile, rowTooLong, unknownEncoding } from './file-problems.js';

const sliceBytes = 4 * 1024;
/** More letters than a row that is right can have; a mark that opens and never closes ends here, not at the file's end. */
const longestRecord = 256 * 1024;

/**
 * The records of a CSV file as they are reached, in turns with everybody else's work; nothing is read that is not asked for.
 * A row may end in CR LF, in LF or in CR, whatever the others of the file do.
 * @throws DomainError of the field `file`
 */
export async function* csvRecords(bytes: Uint8Array): AsyncGenerator<string[]> {
  const parser = parse({ relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] });
  try {
    const records = pipeline(withinReason(parser, textSlices(bytes)), parser, () => undefined);
    for await (const record of records as AsyncIterable<string[]>) yield record;
  } catch (error) {
    throw error instanceof CsvError ? brokenQuotes(Number(error['lines']) || 1) : error;
  }
}

/** Stops where the parser goes on and on without coming to the end of a row. */
async function* withinReason(parser: Parser, slices: AsyncIterable<string>): AsyncGenerator<string> {
  let [records, letters] = [0, 0];
  for await (const text of slices) {
    if (parser.info.records > records) [records, letters] = [parser.info.records, 0];
    if (letters > longestRecord) throw rowTooLong(records + 1);
    letters += text.length;
    yield text;
  }
}

/** How .xls begins, and a workbook with a password. */
const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0];

/** The text in slices, in the encodings that Japanese spreadsheets write: UTF-8 (with or without its mark), or else Shift_JIS. */
async function* textSlices(bytes: Uint8Array): AsyncGenerator<string> {
  if (oldWorkbook.every((byte, place) => bytes[place] === byte)) throw oldExcelFile();
  // UTF-16 and binary files hold zero bytes, which no CSV in these encodings does.
  if (bytes.includes(0)) throw unknownEncoding();
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'shift_jis', { fatal: true });
  for (let from = 0; from < bytes.length; from += sliceBytes) {
    yield decode(decoder, bytes.subarray(from, from + sliceBytes), from + sliceBytes < bytes.length);
    await nextTurn();
  }
}

function decode(decoder: TextDecoder, slice: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(slice, { stream });
  } catch {
    throw unknownEncoding();
  }
}
