import { type ComponentChildren, Fragment } from 'preact';
import { kitTexts } from './kit.texts.js';
import { useTexts } from './reading.js';

export interface FunnelStep {
  label: string;
  count: ComponentChildren;
  /** of the count: 人, 事業所 */
  unit?: string | undefined;
  /** what stands behind it, or what it is a part of: 17事業所, 出席の 88.9%; none of them is broken over two lines */
  base: readonly string[];
  /** the rows behind the number; a step that is not yet has none */
  href?: string | undefined;
}

/** From those asked to those who answered: number, word, base, link. At most five steps. */
export function Funnel({ items, label }: { items: readonly FunnelStep[]; label?: string | undefined }) {
  const t = useTexts(kitTexts);
  return (
    <ol class="funnel" aria-label={label ?? t.funnel}>
      {items.map((step) => (
        <li key={step.label}>
          {step.href ? (
            <a href={step.href}>
              <Step step={step} />
            </a>
          ) : (
            <div class="later">
              <Step step={step} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { step: FunnelStep }) {
  const t = useTexts(kitTexts);
  return (
    <>
      <span>{step.label}</span>
      <b>
        {step.count}
        {step.unit && <small> {step.unit}</small>}
      </b>
      <span class="soft">
        {step.base.map((part, place) => (
          <Fragment key={part}>
            {place > 0 && t.between}
            <span class="nw">{part}</span>
          </Fragment>
        ))}
      </span>
    </>
  );
}

/** The same in one line, for lists. */
export function Flow({ items }: { items: readonly { label: string; count: ComponentChildren }[] }) {
  return (
    <ol class="flow">
      {items.map(({ label, count }) => (
        <li key={label}>
          {label} <b>{count}</b>
        </li>
      ))}
    </ol>
  );
}
