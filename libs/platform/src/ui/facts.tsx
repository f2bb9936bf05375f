import type { ComponentChildren } from 'preact';
import { said } from './say.js';

export interface Fact {
  term: ComponentChildren;
  children: ComponentChildren;
}

/** What, when, where: terms with lines between. A fact without content is left out. */
export function Facts({ items }: { items: readonly (Fact | false | null | undefined)[] }) {
  const told = items.filter((item): item is Fact => Boolean(item) && (item as Fact).children != null);
  return (
    <dl class="facts">
      {told.map(({ term, children }, place) => (
        <div key={place}>
          <dt>{said(term)}</dt>
          <dd>{said(children)}</dd>
        </div>
      ))}
    </dl>
  );
}
