import { DomainError } from '#platform';
import { type Sentence } from '#ui/i18n';

/** The whole file cannot be read; nothing of it is kept. */
export const fileProblem = (code: string, ja: string, en: string): DomainError =>
  new DomainError(`import.${code}`, { ja, en } satisfies Sentence, { status: 422, field: 'file' });

export const noFile = () => fileProblem('no-file', 'ファイルを選んでください。', 'Please choose a file.');

export const tooLarge = (mb: number) =>
  fileProblem(
    'too-large',
    `ファイルが大きすぎます。${mb} MB までに分けてください。`,
    `The file is too large. Please split it into files of ${mb} MB at most.`,
  );

export const unknownEncoding = () =>
  fileProblem(
    'unknown-encoding',
    '文字を読み取れませんでした。Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで、保存し直してください。',
    'The letters cannot be read. In Excel, please save the file again as “CSV UTF-8 (comma delimited)”.',
  );

export const oldExcelFile = () =>
  fileProblem(
    'old-excel',
    '古い形式の Excel ファイル（.xls）や、パスワード付きのファイルは読めません。Excel の「名前を付けて保存」で、パスワードのない「Excel ブック（.xlsx）」にして選んでください。',
    'An old Excel file (.xls), or one with a password, cannot be read. In Excel, save it as a workbook (.xlsx) without a password.',
  );

export const brokenWorkbook = () =>
  fileProblem(
    'broken-workbook',
    'Excel のファイルを読み取れませんでした。壊れているか、.xlsx ではないかもしれません。Excel で開いて、保存し直してください。',
    'The Excel file cannot be read. It may be damaged, or no .xlsx file. Please open it in Excel and save it again.',
  );

export const workbookTooLarge = () =>
  fileProblem(
    'workbook-too-large',
    'Excel のファイルの中身が大きすぎます。使わないシートや図を除くか、いくつかに分けてください。',
    'The Excel file holds too much. Please remove sheets and pictures that are not needed, or split it.',
  );

export const emptyFile = () =>
  fileProblem(
    'empty',
    'ファイルに行がありません。1行目に見出し、2行目から内容を書いてください。',
    'The file has no rows. The first row holds the headings, the contents follow.',
  );

export const missingHeadings = (missing: readonly string[]) =>
  fileProblem(
    'missing-headings',
    `見出しの行に「${missing.join('」と「')}」の列がありません。ひな型の見出しを使ってください。`,
    `The row of headings lacks the column ${missing.join(' and ')}. Please use the headings of the template.`,
  );

export const doubleHeading = (heading: string) =>
  fileProblem(
    'double-heading',
    `「${heading}」にあたる列が2つあります。1つにしてください。`,
    `There are two columns for “${heading}”. Please keep one.`,
  );

export const brokenQuotes = (row: number) =>
  fileProblem(
    'broken-quotes',
    `${row}行目のあたりで、引用符（"）が閉じていません。その行を直してください。`,
    `A quotation mark (") near row ${row} is not closed. Please correct that row.`,
  );

export const rowTooLong = (row: number) =>
  fileProblem(
    'row-too-long',
    `${row}行目が長すぎます。引用符（"）が閉じていないか、CSVではないファイルかもしれません。その行を確かめてください。`,
    `Row ${row} is too long. A quotation mark (") may not be closed, or the file may not be CSV. Please look at that row.`,
  );

export const tooManyColumns = (most: number) =>
  fileProblem(
    'too-many-columns',
    `見出しの列が多すぎます。${most}列までにしてください。`,
    `There are too many columns. Please use ${most} at most.`,
  );

export const tooManyRows = (most: number) =>
  fileProblem(
    'too-many-rows',
    `行が多すぎます。${most}行までに分けてください。`,
    `There are too many rows. Please split the file into ${most} rows at most.`,
  );
