import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.js';
import { said } from './say.js';

interface SectionProps {
  title: ComponentChildren;
  /** anchor for links to this part */
  id?: string | undefined;
  /** buttons beside the title */
  actions?: ComponentChildren;
  /** space between the paragraphs inside */
  stack?: boolean | undefined;
  children: ComponentChildren;
}

/** A part of a page under its own heading (h2), which names it for screen readers. */
export function Section({ title, id, actions, stack, children }: SectionProps) {
  const heading = useId();
  return (
    <section class={classNames('block', stack && 'stack')} id={id} aria-labelledby={heading}>
      {actions ? (
        <div class="head">
          <h2 id={heading}>{said(title)}</h2>
          <div class="row screen-only">{actions}</div>
        </div>
      ) : (
        <h2 id={heading}>{said(title)}</h2>
      )}
      {children}
    </section>
  );
}

/** The main part with a narrower one beside it on a desk, below it on a phone. */
export function Beside({
  children,
  aside,
  label,
}: {
  children: ComponentChildren;
  aside: ComponentChildren;
  label?: string;
}) {
  return (
    <div class="beside">
      <div>{children}</div>
      <aside aria-label={label}>{aside}</aside>
    </div>
  );
}
