import { isWorkbook, readWorkbook, UnreadableWorkbook } from '#platform';
import { brokenWorkbook, emptyFile, workbookTooLarge } from './file-problems.js';
import { readSheet } from './read-sheet.js';

interface Sheet {
  /** null: the file is CSV */
  name: string | null;
  csv: Uint8Array;
}

/** So many sheets of a workbook are looked at. */
const mostSheets = 20;

/** The sheets of an uploaded file that can be read; of CSV, the file itself. @throws DomainError of the field `file` where none can */
export async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets: Sheet[] = isWorkbook(bytes) ? await inWorkbook(bytes) : [{ name: null, csv: bytes }];
  const readable: Sheet[] = [];
  let refused: unknown = emptyFile();
  for (const sheet of sheets.slice(0, mostSheets)) {
    try {
      await readSheet(sheet.csv);
      readable.push(sheet);
    } catch (error) {
      if (sheets.length === 1) refused = error;
    }
  }
  if (!readable.length) throw refused;
  return readable;
}

async function inWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    throw error.why === 'broken' ? brokenWorkbook() : workbookTooLarge();
  }
}
