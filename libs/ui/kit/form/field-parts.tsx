import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.js';
import { kitTexts } from '../kit.texts.js';
import { useTexts } from '../reading.js';
import { Say, said } from '../say.js';
import type { FieldWiring } from './form-context.js';

/**
 * 必須 or 任意, in words. A field that says neither is one of a list where it would only be noise.
 * @param choice nothing is written there, one chooses
 */
export function Need({ required, choice = false }: { required: boolean | undefined; choice?: boolean }) {
  const t = useTexts(kitTexts);
  if (required === undefined) return null;
  return (
    <span class={required ? 'need' : 'may'}>
      <Say>{choice ? (required ? t.requiredChoice : t.optionalChoice) : required ? t.required : t.optional}</Say>
    </span>
  );
}

export function Hint({ wiring, children }: { wiring: FieldWiring; children: ComponentChildren }) {
  return children ? (
    <p class="hint" id={wiring.hintId}>
      {said(children)}
    </p>
  ) : null;
}

export function FieldError({ wiring }: { wiring: FieldWiring }) {
  const t = useTexts(kitTexts);
  return wiring.error ? (
    <p class="error" id={wiring.errorId}>
      <Icon name="warn" />
      <span>
        <span class="unseen">
          <Say>{t.error}</Say>:{' '}
        </span>
        <Say>{wiring.error}</Say>
      </span>
    </p>
  ) : null;
}
