import { classNames } from '../class-names.js';
import { said } from '../say.js';
import { FieldError, Hint, Need } from './field-parts.js';
import { describedBy, useField } from './form-context.js';
import type { FieldProps } from './text-field.js';

export interface TextAreaProps extends FieldProps {
  value?: string | null | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
  lang?: string | undefined;
}

export function TextArea({ name, label, hint, required, value, rows = 4, maxLength, lang }: TextAreaProps) {
  const wiring = useField(name);
  return (
    <div class={classNames('field', wiring.error && 'wrong')}>
      <label for={wiring.id}>
        {said(label)}
        <Need required={required} />
      </label>
      <Hint wiring={wiring}>{hint}</Hint>
      <FieldError wiring={wiring} />
      <textarea
        class="input"
        id={wiring.id}
        name={name}
        rows={rows}
        maxlength={maxLength}
        lang={lang}
        required={required || undefined}
        aria-invalid={wiring.error ? true : undefined}
        aria-describedby={describedBy(wiring, hint)}
        value={value ?? ''}
      />
    </div>
  );
}
