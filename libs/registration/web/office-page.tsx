import type { ComponentChildren } from 'preact';
import { namesOf, phaseOf, takesApplications } from '#events';
import type { Visit } from '#platform';
import { Button, GuestPage, Icon, Notice, Say } from '#ui';
import { hasReadings, plainText } from '#ui/i18n';
import type { OfficeEvent, OfficePage as Data } from '../core/office-pages.js';
import { OfficeAsked } from './office-asked.js';
import { OfficeEventPart } from './office-event.js';
import { officeTexts } from './office.texts.js';
import type { Trouble } from './office-trouble.js';

interface OfficePageProps {
  visit: Visit;
  page: Data;
  /** of this page, without a slash at the end */
  path: string;
  /** of later contexts: how many came */
  parts?: ComponentChildren;
  trouble?: Trouble | null;
}

/** 事業所のページ: who of us comes, what awaits an answer, and what may be done about it. */
export function OfficePage({ visit, page, path, parts, trouble = null }: OfficePageProps) {
  const t = officeTexts.of(visit.language);
  const { office } = page;
  const coming = page.events.filter(({ applications }) => applications.length > 0);
  const asked = page.events.filter((one) => awaits(one, visit));
  const open = asked.filter(({ asked: answer }) => !answer!.declined);
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.title(office.name))}
      heading={<Say>{t.title(office.name)}</Say>}
      ruby={page.events.some(({ event }) => hasReadings(namesOf(event)))}
      contact={page.events[0]?.event.contact}
      narrow
      private
      problems={trouble?.problems}
    >
      <p>
        <Say>{t.lead}</Say>
      </p>
      {open.length > 0 && (
        <p>
          <a class="answer-first" href={`#e-${open[0]!.event.id}`}>
            <Icon name="clock" />
            <b>
              <Say>{t.waitsFor(open.length)}</Say>
            </b>
          </a>
        </p>
      )}
      {coming.map((one) => (
        <OfficeEventPart key={one.event.id} visit={visit} office={office} of={one} path={path} trouble={trouble} />
      ))}
      {asked.map(({ event, asked: answer }) => (
        <OfficeAsked key={event.id} visit={visit} event={event} asked={answer!} path={path} trouble={trouble} />
      ))}
      {coming.length === 0 && asked.length === 0 && (
        <Notice tone="off">
          <p>
            <Say>{t.nothing}</Say> <a href={`/w/${visit.workspace.slug}`}>{<Say>{t.host}</Say>}</a>
          </p>
        </Notice>
      )}
      {parts}
      <div class="block">
        <Notice tone="off" icon="lock">
          <p>
            <Say>{t.renewLead(office.name)}</Say>
          </p>
          <form class="screen-only" method="post" action={`${path}/links`}>
            <Button kind="text">{t.renew}</Button>
          </form>
        </Notice>
      </div>
    </GuestPage>
  );
}

/** Asked, and nobody of them has applied while they can; a no stands there until then, so that it can be taken back. */
const awaits = ({ event, applications, asked }: OfficeEvent, { now }: Visit): boolean =>
  asked !== null &&
  applications.length === 0 &&
  (takesApplications(event, now) || (asked.declined && phaseOf(event, now) !== 'over'));
