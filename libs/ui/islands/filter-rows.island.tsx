import { useEffect, useRef, useState } from 'preact/hooks';
import { foldForSearch } from '../i18n/text.js';
import { Button } from '../kit/button.js';
import { useTexts } from '../kit/reading.js';
import { filterTexts } from './filter-rows.texts.js';

export interface FilterRowsProps {
  /** id of the table, of the list or of what holds several lists, whose rows on this page are narrowed while typing */
  table: string;
  label: string;
  /** where the form asks the server, for rows on other pages and for browsers without a script */
  action: string;
  /** post where people's names are searched: they do not belong into addresses */
  method?: 'get' | 'post' | undefined;
  name?: string | undefined;
  value?: string | undefined;
}

/** A search form over a table. Typing narrows the rows at once, whatever the width, case or kana; the button asks the server. */
export function FilterRows({ table, label, action, method = 'get', name = 'q', value = '' }: FilterRowsProps) {
  const t = useTexts(filterTexts);
  const [shown, setShown] = useState<{ rows: number; of: number }>();
  const input = useRef<HTMLInputElement>(null);
  const follow = () => setShown(narrow(table, input.current!.value));

  // what was typed before the script arrived, or kept by the browser on the way back
  useEffect(() => {
    if (input.current!.value !== value) follow();
  }, []);

  return (
    <form class="filters screen-only" role="search" aria-label={t.list} method={method} action={action}>
      <label>
        {label}
        <input
          ref={input}
          class="input"
          type="search"
          name={name}
          defaultValue={value}
          autocomplete="off"
          onInput={follow}
        />
      </label>
      <Button kind="quiet" icon="search">
        {t.search}
      </Button>
      <output class="soft small">{shown && t.shown(shown.rows, shown.of)}</output>
    </form>
  );
}

/** Hides the rows that do not hold every typed word. */
function narrow(table: string, typed: string): { rows: number; of: number } {
  const words = typed.split(/\s+/u).map(foldForSearch).filter(Boolean);
  const id = CSS.escape(table);
  const rows = [...document.querySelectorAll<HTMLElement>(`#${id} > tbody > tr, #${id} > li, #${id} ol > li`)];
  for (const row of rows) {
    const text = foldForSearch(row.textContent ?? '');
    row.hidden = !words.every((word) => text.includes(word));
    // What is looked for is not left in a part that is folded away.
    const folded = words.length > 0 && !row.hidden && row.closest('details');
    if (folded) folded.open = true;
  }
  return { rows: rows.filter((row) => !row.hidden).length, of: rows.length };
}
