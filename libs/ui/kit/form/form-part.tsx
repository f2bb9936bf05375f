import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from '../class-names.js';
import { said } from '../say.js';

interface FormPartProps {
  title: ComponentChildren;
  hint?: ComponentChildren;
  /** the black frame of the support needs: own consent, few readers, an end */
  care?: boolean | undefined;
  /** where a link or the press of a button may lead */
  id?: string | undefined;
  children: ComponentChildren;
}

/** A part of a longer form under its heading. */
export function FormPart({ title, hint, care, id, children }: FormPartProps) {
  const heading = useId();
  return (
    <section class={classNames(care ? 'care' : 'part')} id={id} aria-labelledby={heading}>
      <h2 id={heading}>{said(title)}</h2>
      {hint && <p class="hint">{said(hint)}</p>}
      {children}
    </section>
  );
}

/** Two short fields beside each other where there is room: name and reading, from and to. */
export function Pair({ children }: { children: ComponentChildren }) {
  return <div class="pair">{children}</div>;
}
