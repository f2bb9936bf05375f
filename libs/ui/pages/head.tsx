import type { ComponentChildren } from 'preact';
import { said } from '../kit/say.js';

interface HeadProps {
  heading: ComponentChildren;
  over?: ComponentChildren;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
}

/** The heading of a page with what belongs to it: a line above, a line below, buttons beside. */
export function Head({ heading, over, lead, actions }: HeadProps) {
  return (
    <div class="head">
      <div>
        {over && <p class="soft">{said(over)}</p>}
        <h1>{said(heading)}</h1>
        {lead && <p>{said(lead)}</p>}
      </div>
      {actions && <div class="row screen-only">{actions}</div>}
    </div>
  );
}
