import { Icon } from './icon.js';
import { kitTexts } from './kit.texts.js';
import { useTexts } from './reading.js';
import { iconOfTone, type Tone } from './tone.js';

export interface StateLink {
  href: string;
  label: string;
  count?: number | undefined;
  current?: boolean | undefined;
  tone?: Tone | undefined;
}

/** Round links that narrow a list to one state; without a tone: all of them. */
export function States({ items, label }: { items: readonly StateLink[]; label?: string | undefined }) {
  const t = useTexts(kitTexts);
  return (
    <nav class="states screen-only" aria-label={label ?? t.states}>
      {items.map((item) => (
        <a key={item.href} href={item.href} class={item.tone} aria-current={item.current ? 'true' : undefined}>
          {item.tone && <Icon name={iconOfTone[item.tone]} />}
          {item.label}
          {item.count !== undefined && ` ${item.count}`}
        </a>
      ))}
    </nav>
  );
}
