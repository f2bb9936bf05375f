import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import { said } from './say.js';
import { iconOfTone, type Tone } from './tone.js';

interface NoticeProps {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  /** read out when it appears: for the answer to what somebody just did */
  live?: boolean | undefined;
  children: ComponentChildren;
}

/** One sentence that must be read, with at most one button; not more than one a screen. */
export function Notice({ tone = 'wait', icon, live, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={live ? 'status' : undefined}>
      <Icon name={icon ?? iconOfTone[tone]} />
      <div>{typeof children === 'string' ? <p>{said(children)}</p> : children}</div>
    </div>
  );
}
