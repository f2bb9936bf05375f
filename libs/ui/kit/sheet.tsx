import type { ComponentChildren } from 'preact';
import { plainText } from '../i18n/ruby.js';
import { classNames } from './class-names.js';
import { said } from './say.js';

export interface Column {
  key: string;
  label: ComponentChildren;
  /** the label where the row is folded on a phone; needed when `label` is not a string */
  short?: string | undefined;
  /** numbers: right, in line */
  num?: boolean | undefined;
  /** names the row (bold) */
  rowHead?: boolean | undefined;
  /** the label is heard, not seen: boxes to tick, buttons */
  unseen?: boolean | undefined;
  class?: string | undefined;
}

export interface Row {
  key: string;
  cells: Record<string, ComponentChildren>;
  /** the sum of the others */
  total?: boolean | undefined;
  class?: string | undefined;
}

export interface SheetProps {
  caption?: ComponentChildren;
  columns: readonly Column[];
  rows: readonly Row[];
  /** rows become short records where there is little room */
  folds?: boolean | undefined;
  /** a long list of staff: a line a row where the screen is wide */
  dense?: boolean | undefined;
  /** what to do next when there are no rows */
  empty: ComponentChildren;
  class?: string | undefined;
  id?: string | undefined;
}

/** A table with lines between its rows only. */
export function Sheet({ caption, columns, rows, folds, dense, empty, class: look, id }: SheetProps) {
  if (rows.length === 0) return <div class="empty">{typeof empty === 'string' ? <p>{said(empty)}</p> : empty}</div>;
  return (
    <div class="sheet">
      <table class={classNames(folds && 'folds', dense && 'dense', look)} id={id}>
        {caption && <caption>{said(caption)}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={classNames(column.num && 'num', column.class)}>
                {column.unseen ? <span class="unseen">{said(column.label)}</span> : said(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} class={classNames(row.total && 'total', row.class)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {row.cells[column.key]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, children }: { column: Column; children: ComponentChildren }) {
  const look = classNames(column.num && 'num', column.class);
  if (column.rowHead) return <th scope="row" class={look}>{children}</th>; // prettier-ignore
  const label = column.short ?? (typeof column.label === 'string' ? column.label : undefined);
  return (
    <td class={look} data-label={column.unseen || !label ? undefined : plainText(label)}>
      {children}
    </td>
  );
}
