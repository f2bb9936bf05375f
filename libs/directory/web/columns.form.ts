import { choice, form, rows } from '#ui/forms';
import { type ColumnKey, columns } from '../core/import/columns.js';
import { mostColumns } from '../core/import/read-sheet.js';

const keys: readonly (ColumnKey | '')[] = ['', ...columns.map(({ key }) => key)];

class ColumnLine extends form({ key: choice<ColumnKey | ''>(keys) }) {}

/** What each column of a file is, in its order. */
export class ColumnsForm extends form({
  columns: rows(ColumnLine, { most: mostColumns }),
  /** of every row; empty: a column says it */
  type: choice<'office' | 'person' | ''>(['', 'office', 'person']),
}) {}
