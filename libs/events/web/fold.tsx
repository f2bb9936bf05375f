import type { ComponentChildren } from 'preact';
import { useTexts } from '#ui';
import type { FoldName } from './fold-of-field.js';
import { foldTexts } from './fold.texts.js';

interface FoldProps {
  name: FoldName;
  /** what it holds now, in one line */
  says: ComponentChildren;
  open: boolean;
  children: ComponentChildren;
}

/** A part of the form that is rarely needed: its name and what it holds, the fields behind it. */
export function Fold({ name, says, open, children }: FoldProps) {
  const t = useTexts(foldTexts);
  return (
    <details class="fold" id={`fold-${name}`} open={open}>
      <summary>
        <b>{t.titles[name]}</b> <span>{says}</span> <em aria-hidden="true">{t.change}</em>
      </summary>
      <div>{children}</div>
    </details>
  );
}
