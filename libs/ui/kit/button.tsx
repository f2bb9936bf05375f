import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import { said } from './say.js';

interface Look {
  /** solid: the one next thing on this screen · quiet: everything else · text: in rows, for undoing */
  kind?: 'solid' | 'quiet' | 'text' | undefined;
  big?: boolean | undefined;
  full?: boolean | undefined;
  icon?: IconName | undefined;
  /** what the button is called for those who do not see its row: 「灰谷 悠を開く」 */
  label?: string | undefined;
  id?: string | undefined;
  /** the same where the words have readings, which a label cannot hold: ids of what names it together, its own among them */
  labelledBy?: string | undefined;
  children: ComponentChildren;
}

export interface ButtonProps extends Look {
  name?: string | undefined;
  value?: string | undefined;
  type?: 'submit' | 'button' | 'reset' | undefined;
  /** sends this form elsewhere */
  formAction?: string | undefined;
  /** the id of a form that stands elsewhere on the page */
  form?: string | undefined;
  disabled?: boolean | undefined;
}

export function Button({ type = 'submit', formAction, ...props }: ButtonProps) {
  const { kind, big, full, icon, label, labelledBy, children, ...rest } = props;
  return (
    <button
      class={lookOf({ kind, big, full })}
      type={type}
      formaction={formAction}
      aria-label={label}
      aria-labelledby={labelledBy}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      <span>{said(children)}</span>
    </button>
  );
}

export interface LinkButtonProps extends Look {
  href: string;
  /** saves what it points to, under this name if one is given */
  download?: boolean | string | undefined;
}

export function LinkButton({ kind, big, full, icon, label, labelledBy, children, ...rest }: LinkButtonProps) {
  return (
    <a class={lookOf({ kind, big, full })} aria-label={label} aria-labelledby={labelledBy} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{said(children)}</span>
    </a>
  );
}

const lookOf = ({ kind = 'solid', big, full }: Omit<Look, 'children'>) =>
  classNames('button', kind !== 'solid' && kind, big && 'big', full && 'full');
