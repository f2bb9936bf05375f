import type { ComponentChildren } from 'preact';

interface PanelProps {
  label?: string | undefined;
  /** stands beside the main part: an `<aside>` */
  aside?: boolean | undefined;
  children: ComponentChildren;
}

/** A thin frame for one aside or chooser; never a box in a box. */
export function Panel({ label, aside, children }: PanelProps) {
  if (aside) return <aside class="aside panel" aria-label={label}>{children}</aside>; // prettier-ignore
  return (
    <div class="panel" role={label ? 'group' : undefined} aria-label={label}>
      {children}
    </div>
  );
}
