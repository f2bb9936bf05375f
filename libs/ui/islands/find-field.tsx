import { useContext } from 'preact/hooks';
import { Icon } from '../kit/icon.js';
import { useTexts } from '../kit/reading.js';
import { findTexts } from './find-field.texts.js';
import { IslandsOnPage } from './island.js';

/** The search of the head; with a script `/` leads there. @param action where it is posted: names do not belong into addresses */
export function FindField({ action }: { action: string }) {
  const t = useTexts(findTexts);
  useContext(IslandsOnPage).add('find-key');
  return (
    <form class="find" role="search" aria-label={t.all} method="post" action={action}>
      <label class="unseen" for="find">
        {t.search}
      </label>
      <Icon name="search" />
      <input
        id="find"
        type="search"
        name="q"
        placeholder={t.hint}
        autocomplete="off"
        aria-keyshortcuts="/"
        data-island="find-key"
      />
    </form>
  );
}
