import type { ComponentChildren } from 'preact';
import { Icon, type IconName, Say } from '#ui';

interface FoldedProps {
  icon: IconName;
  title: string;
  open?: boolean;
  /** holds others of its kind */
  several?: boolean;
  children: ComponentChildren;
}

/** Something that may be done here, folded until somebody wants it; works without a script. */
export function Folded({ icon, title, open = false, several = false, children }: FoldedProps) {
  return (
    <details class="doing screen-only" open={open}>
      <summary>
        <Icon name={icon} />
        <span>
          <Say>{title}</Say>
        </span>
      </summary>
      <div class={several ? 'doings' : 'stack'}>{children}</div>
    </details>
  );
}
