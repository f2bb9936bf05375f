import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { said } from '../say.js';
import { FieldError, Hint, Need } from './field-parts.js';
import { describedBy, useField } from './form-context.js';

export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  disabled?: boolean | undefined;
}

export interface ChoicesProps {
  name: string;
  legend: ComponentChildren;
  kind: 'radio' | 'checkbox';
  /** radio: the chosen value; checkbox: all chosen ones */
  value?: string | readonly string[] | null | undefined;
  options: readonly Choice[];
  hint?: ComponentChildren;
  required?: boolean | undefined;
  /** in two columns where there is room */
  two?: boolean | undefined;
}

/** One of several, or several of several: every option is a row to touch, the native mark stays visible. */
export function Choices({ name, legend, kind, value, options, hint, required, two }: ChoicesProps) {
  const wiring = useField(name);
  const chosen = new Set(typeof value === 'string' ? [value] : (value ?? []));
  return (
    <fieldset class={classNames('field', wiring.error && 'wrong')} aria-describedby={describedBy(wiring, hint)}>
      <legend>
        {said(legend)}
        <Need required={required} choice />
      </legend>
      <Hint wiring={wiring}>{hint}</Hint>
      <FieldError wiring={wiring} />
      <div class={classNames('choices', two && 'two')}>
        {options.map((option, place) => (
          <label class="choice" key={option.value}>
            <input
              type={kind}
              // the first one carries the field's id, so that the error summary leads to it
              id={place === 0 ? wiring.id : `${wiring.id}-${place}`}
              name={name}
              value={option.value}
              checked={chosen.has(option.value)}
              disabled={option.disabled}
              aria-invalid={wiring.error ? true : undefined}
            />
            <span>
              {said(option.label)}
              {option.hint && (
                <>
                  {' '}
                  <span class="soft">{said(option.hint)}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
