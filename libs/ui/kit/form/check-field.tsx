import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { said } from '../say.js';
import { FieldError } from './field-parts.js';
import { describedBy, useField } from './form-context.js';

export interface CheckFieldProps {
  name: string;
  label: ComponentChildren;
  checked?: boolean | undefined;
  /** what is posted when it is ticked */
  value?: string | undefined;
  hint?: ComponentChildren;
  disabled?: boolean | undefined;
}

/** One box to tick; the whole row is its target. */
export function CheckField({ name, label, checked, value = 'yes', hint, disabled }: CheckFieldProps) {
  const wiring = useField(name);
  return (
    <div class={classNames('field', wiring.error && 'wrong')}>
      <FieldError wiring={wiring} />
      <label class="choice">
        <input
          type="checkbox"
          id={wiring.id}
          name={name}
          value={value}
          checked={checked}
          disabled={disabled}
          aria-invalid={wiring.error ? true : undefined}
          aria-describedby={describedBy(wiring, hint)}
        />
        <span>
          {said(label)}
          {hint && (
            <small class="soft" id={wiring.hintId}>
              {said(hint)}
            </small>
          )}
        </span>
      </label>
    </div>
  );
}
