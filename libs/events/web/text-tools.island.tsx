import { useEffect, useState } from 'preact/hooks';
import { catalogue } from '#ui/i18n';
import { useTexts } from '#ui';
import { type Markup, markedUp, markups } from './markup.rules.js';

/** Buttons that mark what is selected in a text, so that nobody must know the signs. Without a script only the hint tells them. */
export function TextTools({ field }: { field: string }) {
  const t = useTexts(texts);
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const mark = (markup: Markup) => {
    const area = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(field)}`)!;
    const { from, to, text, select } = markedUp(area.value, area.selectionStart, area.selectionEnd, markup, t.empty);
    area.setRangeText(text, from, to);
    area.focus();
    area.setSelectionRange(...select);
  };
  return (
    <div class="row" role="group" aria-label={t.label} hidden={!awake}>
      {markups.map((markup) => (
        <button key={markup} class="button quiet" type="button" onClick={() => mark(markup)}>
          {t[markup]}
        </button>
      ))}
    </div>
  );
}

const texts = catalogue({
  ja: { label: '内容の書式', heading: '見出し', list: '箇条書き', strong: '太字', link: 'リンク', empty: 'ことば' },
  en: { label: 'Format of the text', heading: 'Heading', list: 'List', strong: 'Bold', link: 'Link', empty: 'words' },
});
