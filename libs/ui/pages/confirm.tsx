import type { ComponentChildren } from 'preact';
import { Button, LinkButton } from '../kit/button.js';
import { Form } from '../kit/form/form.js';
import { HiddenField } from '../kit/form/hidden-field.js';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import type { Problem } from '../kit/problem.js';
import { Say } from '../kit/say.js';
import { GuestPage } from './guest-page.js';
import { StaffPage } from './staff-page.js';

export interface ConfirmProps {
  visit: PageVisit;
  title: string;
  /** what will happen, and whether it can be undone */
  question: ComponentChildren;
  /** where the yes is posted */
  action: string;
  /** what the button says: 「取り消す」, never はい */
  verb: string;
  /** where the no leads */
  back: string;
  backLabel?: string | undefined;
  kind: 'staff' | 'guest';
  /** key of the menu entry, on staff pages */
  current?: string | undefined;
  hidden?: Record<string, string | number> | undefined;
  /** with what was typed into its fields */
  problems?: readonly Problem[];
  /** facts, or fields such as a reason, above the buttons */
  children?: ComponentChildren;
}

/** Asks once, on a page of its own, before something is posted. */
export function Confirm({
  visit,
  title,
  question,
  action,
  verb,
  back,
  backLabel,
  kind,
  current,
  hidden = {},
  problems = [],
  children,
}: ConfirmProps) {
  const body = (
    <Form action={action} problems={problems}>
      {typeof question === 'string' ? (
        <p class="lead">
          <Say>{question}</Say>
        </p>
      ) : (
        question
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {children}
      <div class="row">
        <Button>{verb}</Button>
        <LinkButton kind="quiet" href={back}>
          {backLabel ?? kitTexts.of(visit.language).back}
        </LinkButton>
      </div>
    </Form>
  );
  if (kind === 'staff') return <StaffPage visit={visit} title={title} current={current} problems={problems} class="narrow">{body}</StaffPage>; // prettier-ignore
  return (
    <GuestPage visit={visit} title={title} heading={<Say>{title}</Say>} problems={problems} narrow private>
      {body}
    </GuestPage>
  );
}
