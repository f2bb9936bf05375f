import { useContext } from 'preact/hooks';
import { IslandsOnPage, useTexts } from '#ui';
import { catalogue } from '#ui/i18n';
import { markups } from './markup.rules.js';

/** Buttons that mark what is selected in a text, so that nobody must know the signs. Without a script only the hint tells them. */
export function TextTools({ field }: { field: string }) {
  const t = useTexts(texts);
  useContext(IslandsOnPage).add('text-tools');
  return (
    <div class="row" role="group" aria-label={t.label} data-island="text-tools" data-field={field} data-empty={t.empty} hidden>
      {markups.map((markup) => (
        <button key={markup} class="button quiet" type="button" data-markup={markup}>
          {t[markup]}
        </button>
      ))}
    </div>
  );
} // prettier-ignore

const texts = catalogue({
  ja: { label: '内容の書式', heading: '見出し', list: '箇条書き', strong: '太字', link: 'リンク', empty: 'ことば' },
  en: { label: 'Format of the text', heading: 'Heading', list: 'List', strong: 'Bold', link: 'Link', empty: 'words' },
});
