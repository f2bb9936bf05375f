import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { said } from '../say.js';
import { FieldError, Hint, Need } from './field-parts.js';
import { describedBy, useField } from './form-context.js';

export interface Step {
  value: string;
  label: ComponentChildren;
}

export interface StepsProps {
  name: string;
  legend: ComponentChildren;
  value?: string | null | undefined;
  /** in one row from end to end; more than seven in two on a phone */
  points: readonly Step[];
  /** below the row, as they are no points: わからない */
  others?: readonly Step[] | undefined;
  hint?: ComponentChildren;
  required?: boolean | undefined;
}

/** One point of a scale: the points side by side, the native mark stays visible. */
export function Steps({ name, legend, value, points, others = [], hint, required }: StepsProps) {
  const wiring = useField(name);
  const mark = (step: Step, place: number) => (
    <input
      type="radio"
      // the first one carries the field's id, so that the error summary leads to it
      id={place === 0 ? wiring.id : `${wiring.id}-${place}`}
      name={name}
      value={step.value}
      checked={step.value === value}
      aria-invalid={wiring.error ? true : undefined}
    />
  );
  return (
    <fieldset class={classNames('field', wiring.error && 'wrong')} aria-describedby={describedBy(wiring, hint)}>
      <legend>
        {said(legend)}
        <Need required={required} choice />
      </legend>
      <Hint wiring={wiring}>{hint}</Hint>
      <FieldError wiring={wiring} />
      <div class={classNames('steps', points.length > 7 ? 'ten' : `of-${points.length}`)}>
        {points.map((step, place) => (
          <label class="step" key={step.value}>
            {mark(step, place)}
            <span>{said(step.label)}</span>
          </label>
        ))}
      </div>
      {others.length > 0 && (
        <div class="choices">
          {others.map((step, place) => (
            <label class="choice" key={step.value}>
              {mark(step, points.length + place)}
              <span>{said(step.label)}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
