import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { said } from './say.js';

export interface Fact {
  term: ComponentChildren;
  children: ComponentChildren;
}

interface FactsProps {
  items: readonly (Fact | false | null | undefined)[];
  /** the terms are sentences: each stands above its lines */
  long?: boolean | undefined;
}

/** What, when, where: terms with lines between. A fact without content is left out. */
export function Facts({ items, long }: FactsProps) {
  const told = items.filter((item): item is Fact => Boolean(item) && (item as Fact).children != null);
  return (
    <dl class={classNames('facts', long && 'long')}>
      {told.map(({ term, children }, place) => (
        <div key={place}>
          <dt>{said(term)}</dt>
          <dd>{said(children)}</dd>
        </div>
      ))}
    </dl>
  );
}
