import { type EventView, ownTexts } from '#events';
import { type Problem, GuestPage, LinkButton, Say } from '#ui';
import type { Visit } from '#platform';
import { plainText } from '#ui/i18n';
import type { Joinable } from '../core/join.rules.js';
import { JoinForm } from './join-form.js';
import { joinTexts } from './join.texts.js';

interface JoinPageProps {
  visit: Visit;
  event: EventView;
  joinable: Joinable;
  path: string;
  problems: readonly Problem[];
}

/** The form of my page by itself, where nobody was chosen. */
export function JoinPage({ visit, event, joinable, path, problems }: JoinPageProps) {
  const t = joinTexts.of(visit.language);
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.title)}
      heading={<Say>{t.title}</Say>}
      contact={event.contact}
      problems={problems}
      narrow
      private
    >
      <JoinForm event={event} joinable={joinable} joined={new Set()} path={path} problems={problems} />
      <Back visit={visit} path={path} />
    </GuestPage>
  );
}

/** The last page of ours before the meeting: a form may not lead to another site, so this one does. */
export function JoinedPage({
  visit,
  event,
  path,
  joinUrl,
}: Pick<JoinPageProps, 'visit' | 'event' | 'path'> & { joinUrl: string }) {
  const t = joinTexts.of(visit.language);
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.joinedTitle)}
      heading={<Say>{t.joinedTitle}</Say>}
      contact={event.contact}
      leadsTo={joinUrl}
      narrow
      private
    >
      <div class="stack">
        <p>
          <b>
            <Say>{ownTexts(event, visit.language).title}</Say>
          </b>
        </p>
        <p>
          <Say>{t.joinedLead}</Say>
        </p>
        <p class="row">
          <LinkButton big full icon="screen" href={joinUrl}>
            {t.open}
          </LinkButton>
        </p>
      </div>
      <Back visit={visit} path={path} />
    </GuestPage>
  );
}

const Back = ({ visit, path }: { visit: Visit; path: string }) => (
  <p class="row actions">
    <LinkButton kind="text" href={path}>
      {joinTexts.of(visit.language).back}
    </LinkButton>
  </p>
);
