import type { ComponentChildren } from 'preact';
import { LinkButton } from './button.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import { said } from './say.js';
import { iconOfTone, type Tone } from './tone.js';

export interface Todo {
  key?: string | undefined;
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  /** what, with its number */
  title: ComponentChildren;
  /** whose, and what happens otherwise */
  detail?: ComponentChildren;
  action: { href: string; label: string };
}

/** What waits for somebody, sorted by what expires first; the first one is the next thing to do. */
export function TodoList({ items }: { items: readonly Todo[] }) {
  return (
    <ol class="todo-list">
      {items.map(({ key, tone = 'off', icon, title, detail, action }, place) => (
        <li key={key ?? place} class={tone === 'off' ? undefined : tone}>
          <Icon name={icon ?? iconOfTone[tone]} />
          <div>
            <b>{said(title)}</b>
            {detail && <p>{said(detail)}</p>}
          </div>
          <LinkButton href={action.href} kind={place === 0 ? 'solid' : 'quiet'}>
            {action.label}
          </LinkButton>
        </li>
      ))}
    </ol>
  );
}
