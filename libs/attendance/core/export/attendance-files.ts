import type { Readable } from 'node:stream';
import { eventHead } from '#events';
import { type CsvRow, csvStream, xlsxFile } from '#platform';
import { type Language, plainText } from '#ui/i18n';
import type { AttendanceDesk, ListedEvent } from '../attendance-desk.js';
import { listWords } from '../list-words.js';
import { figureTables, peopleHead, peopleRows } from './attendance-rows.js';

type List = (write: Parameters<AttendanceDesk['list']>[2]) => Promise<void>;

/** Everybody as CSV, while they are read. */
export const attendanceCsv = (list: List, language: Language): Promise<Readable> =>
  csvStream((put) => list((at) => put(csvRows(at, language))));

async function* csvRows(at: ListedEvent, language: Language): AsyncGenerator<CsvRow> {
  yield peopleHead(at.event, language);
  for await (const row of peopleRows(at, language)) yield row.map(String);
}

/** Everybody, and 延べ and 実, as a workbook. */
export const attendanceWorkbook = (list: List, language: Language): Promise<Buffer> =>
  xlsxFile((book) =>
    list(async (at) => {
      const t = listWords.of(language);
      const name = plainText(eventHead(at.event, language).name);
      await book.add({
        name: t.sheetOfPeople,
        title: `${name} ${t.roll}`,
        tables: [{ head: peopleHead(at.event, language), rows: peopleRows(at, language) }],
      });
      await book.add({
        name: t.sheetOfFigures,
        title: `${name} ${t.figures}`,
        tables: figureTables(at, language),
        notes: [t.figuresNote],
      });
    }),
  );
