import { Icon, Say, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { hasAsked, SupportForm } from './support.form.js';
import { supportTexts } from './support.texts.js';

interface SupportBoxProps {
  typed: TypedOf<typeof SupportForm>;
  /** of the form within the page's: `people.0.support` */
  at: string;
  /** unfolded from the beginning */
  open: boolean;
}

/** The box of one person on a longer form. What was typed is always in sight. */
export function SupportBox({ typed, at, open }: SupportBoxProps) {
  const t = useTexts(supportTexts);
  return (
    <details class="care" open={open || hasAsked(typed)}>
      <summary>
        <Icon name="lock" />{' '}
        <b>
          <Say>{t.title}</Say>
        </b>{' '}
        <span class="may nw">
          <Say>{t.optional}</Say>
        </span>
      </summary>
      <p class="hint">
        <Say>{t.lead}</Say>
      </p>
      <Fields of={SupportForm} typed={typed} at={at} />
    </details>
  );
}
