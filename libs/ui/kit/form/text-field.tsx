import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { said } from '../say.js';
import { FieldError, Hint, Need } from './field-parts.js';
import { describedBy, useField } from './form-context.js';

export interface FieldProps {
  /** of the form's property, nested with dots: `people.0.name` */
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** true 必須, false 任意, undefined: says nothing */
  required?: boolean | undefined;
}

type InputType =
  'text' | 'email' | 'tel' | 'url' | 'password' | 'number' | 'date' | 'time' | 'datetime-local' | 'search' | 'file';

export interface TextFieldProps extends FieldProps {
  value?: string | number | null | undefined;
  type?: InputType | undefined;
  autocomplete?: string | undefined;
  /** not wider than 16 letters */
  short?: boolean | undefined;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined;
  /** id of a `<datalist>` */
  list?: string | undefined;
  accept?: string | undefined;
  autofocus?: boolean | undefined;
  readOnly?: boolean | undefined;
  lang?: string | undefined;
}

export function TextField({
  name,
  label,
  hint,
  required,
  value,
  type = 'text',
  short,
  maxLength,
  inputMode,
  readOnly,
  ...rest
}: TextFieldProps) {
  const wiring = useField(name);
  return (
    <div class={classNames('field', wiring.error && 'wrong')}>
      <label for={wiring.id}>
        {said(label)}
        <Need required={required} />
      </label>
      <Hint wiring={wiring}>{hint}</Hint>
      <FieldError wiring={wiring} />
      <input
        class={classNames('input', short && 'short')}
        id={wiring.id}
        name={name}
        type={type as 'text'}
        value={type === 'file' ? undefined : (value ?? '')}
        maxlength={maxLength}
        inputmode={inputMode}
        readonly={readOnly}
        required={required || undefined}
        aria-invalid={wiring.error ? true : undefined}
        aria-describedby={describedBy(wiring, hint)}
        {...rest}
      />
    </div>
  );
}
