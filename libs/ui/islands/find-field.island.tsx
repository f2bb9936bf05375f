import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../kit/icon.js';
import { useTexts } from '../kit/reading.js';
import { findTexts } from './find-field.texts.js';

export interface FindFieldProps {
  /** where it is posted: names do not belong into addresses */
  action: string;
}

/** The search of the head; with a script `/` leads there from anywhere but a field. */
export function FindField({ action }: FindFieldProps) {
  const t = useTexts(findTexts);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const { target } = event;
      const typing =
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current!.focus();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);

  return (
    <form class="find" role="search" aria-label={t.all} method="post" action={action}>
      <label class="unseen" for="find">
        {t.search}
      </label>
      <Icon name="search" />
      <input
        ref={input}
        id="find"
        type="search"
        name="q"
        placeholder={t.hint}
        autocomplete="off"
        aria-keyshortcuts="/"
      />
    </form>
  );
}
