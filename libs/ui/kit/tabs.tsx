import type { ComponentChildren } from 'preact';

export interface Tab {
  href: string;
  label: ComponentChildren;
  current?: boolean | undefined;
}

/** Links to the sides of one thing; the current one has a thick line. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav class="tabs screen-only" aria-label={label}>
      {items.map(({ href, label: word, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {word}
        </a>
      ))}
    </nav>
  );
}
