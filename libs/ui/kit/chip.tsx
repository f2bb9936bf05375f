import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import { said } from './say.js';
import { iconOfTone, type Tone } from './tone.js';

/** A state: icon, word and colour together. Never a button, never decoration. */
export function Chip({
  tone,
  icon,
  children,
}: {
  tone: Tone;
  icon?: IconName | undefined;
  children: ComponentChildren;
}) {
  return (
    <span class={`chip ${tone}`}>
      <Icon name={icon ?? iconOfTone[tone]} />
      {said(children)}
    </span>
  );
}
