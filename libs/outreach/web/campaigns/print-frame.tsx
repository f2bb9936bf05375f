import type { EventView } from '#events';
import type { Visit } from '#platform';
import { LinkButton, StaffPage } from '#ui';
import { plainText } from '#ui/i18n';
import type { ComponentChildren } from 'preact';
import { printTexts } from './print.texts.js';

interface PrintFrameProps {
  visit: Visit;
  event: EventView;
  title: string;
  /** other ways to print it */
  choices?: ComponentChildren;
  note?: string | undefined;
  children: ComponentChildren;
}

/** Around sheets of A4: what one has to know to print them, on the screen only. */
export function PrintFrame({ visit, event, title, choices, note, children }: PrintFrameProps) {
  const t = printTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  return (
    <StaffPage
      visit={visit}
      title={`${title} ${plainText(event.title)}`}
      heading={false}
      current="events"
      crumbs={[
        { href: base, label: plainText(event.title) },
        { href: `${base}/campaigns`, label: t.back },
      ]}
      class="prints"
    >
      <div class="screen-only stack">
        <h1>{title}</h1>
        <p>{t.print}</p>
        {note && <p class="note">{note}</p>}
        <p class="row">
          {choices}
          <LinkButton kind="text" href={`${base}/campaigns`}>
            {t.back}
          </LinkButton>
        </p>
      </div>
      <div lang="ja">{children}</div>
    </StaffPage>
  );
}
