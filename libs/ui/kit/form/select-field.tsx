import { plainText } from '../../i18n/ruby.js';
import { classNames } from '../class-names.js';
import { said } from '../say.js';
import { kitTexts } from '../kit.texts.js';
import { useTexts } from '../reading.js';
import { FieldError, Hint, Need } from './field-parts.js';
import { describedBy, useField } from './form-context.js';
import type { FieldProps } from './text-field.js';

export interface SelectFieldProps extends FieldProps {
  value?: string | number | null | undefined;
  options: readonly { value: string | number; label: string; disabled?: boolean | undefined }[];
  /** a first, empty choice: its words, or true for 「選んでください」 */
  empty?: string | boolean | undefined;
  short?: boolean | undefined;
}

export function SelectField({ name, label, hint, required, value, options, empty, short }: SelectFieldProps) {
  const wiring = useField(name);
  const t = useTexts(kitTexts);
  const chosen = String(value ?? '');
  return (
    <div class={classNames('field', wiring.error && 'wrong')}>
      <label for={wiring.id}>
        {said(label)}
        <Need required={required} choice />
      </label>
      <Hint wiring={wiring}>{hint}</Hint>
      <FieldError wiring={wiring} />
      <select
        class={classNames('input', short && 'short')}
        id={wiring.id}
        name={name}
        required={required || undefined}
        aria-invalid={wiring.error ? true : undefined}
        aria-describedby={describedBy(wiring, hint)}
      >
        {empty && <option value="">{plainText(empty === true ? t.choose : empty)}</option>}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            selected={String(option.value) === chosen}
            disabled={option.disabled}
          >
            {plainText(option.label)}
          </option>
        ))}
      </select>
    </div>
  );
}
