import { closesAt, endOf, eventSpan, type EventView, ownTexts, seriesLine, takesApplications } from '#events';
import { uuidv7, type Visit } from '#platform';
import { Button, Facts, Form, LinkButton, Say, useTexts } from '#ui';
import { Fields } from '#ui/forms';
import { formatMoment } from '#ui/i18n';
import type { OfficeEvent } from '../core/office-pages.js';
import type { OfficeLinked } from '../core/office.queries.js';
import { PersonForm } from './apply.form.js';
import { Folded } from './folded.js';
import { ColleagueForm } from './office.form.js';
import { OfficeMember } from './office-member.js';
import { officeTexts } from './office.texts.js';
import { type Trouble, troubleOf } from './office-trouble.js';
import { SeatChoices } from './seat-choices.js';

interface OfficeEventProps {
  visit: Visit;
  office: OfficeLinked;
  of: OfficeEvent;
  /** of the office's page */
  path: string;
  trouble: Trouble | null;
}

/** One event that somebody of the office comes to. */
export function OfficeEventPart({ visit, office, of: { event, applications }, path, trouble }: OfficeEventProps) {
  const t = officeTexts.of(visit.language);
  const { title } = ownTexts(event, visit.language);
  const heading = `e-${event.id}`;
  const open = takesApplications(event, visit.now);
  const over = event.state === 'cancelled' || (endOf(event) ?? visit.now) <= visit.now;
  const people = applications.flatMap(({ application, byOffice }) =>
    application.people.map((person) => ({ application, byOffice, person })),
  );
  const live = people.filter(({ person }) => person.live);
  const own = live.filter(({ byOffice }) => byOffice);
  return (
    <section class="block" aria-labelledby={heading}>
      <h2 id={heading}>
        <Say>{[seriesLine(event, visit.language), title].filter(Boolean).join(' ')}</Say>
      </h2>
      <Facts
        items={[
          { term: <Say>{t.when}</Say>, children: <Say>{eventSpan(event, visit.language) ?? ''}</Say> },
          ...(over
            ? []
            : [{ term: <Say>{t.until}</Say>, children: <Until event={event} visit={visit} open={open} /> }]),
        ]}
      />
      <h3 class="ours">
        <Say>{t.people(office.name, live.length)}</Say>
      </h3>
      <div class="members">
        {people.map(({ application, byOffice, person }) => (
          <OfficeMember
            key={person.registrationId}
            visit={visit}
            event={event}
            application={application}
            person={person}
            path={path}
            may={byOffice && !over ? { cancel: true, change: open } : null}
            trouble={trouble}
          />
        ))}
      </div>
      {!over && own.length > 0 && (
        <div class="doings screen-only">
          {open && <Colleague event={event} path={path} trouble={trouble} />}
          {own.length > 1 && (
            <LinkButton kind="quiet" full icon="cross" href={`${path}/events/${event.id}/cancellation`}>
              {t.cancelAll(own.length)}
            </LinkButton>
          )}
        </div>
      )}
    </section>
  );
}

function Until({ event, visit, open }: { event: EventView; visit: Visit; open: boolean }) {
  const t = officeTexts.of(visit.language);
  const closes = closesAt(event);
  if (!open) return <Say>{t.closed}</Say>;
  return (
    <>
      {closes && <p>{<Say>{formatMoment(closes, event.zone, visit.language)}</Say>}</p>}
      <p class="small soft">
        <Say>{t.untilAfter}</Say>
      </p>
    </>
  );
}

/** One more of the same office, without typing again who applies. */
function Colleague({ event, path, trouble }: { event: EventView; path: string; trouble: Trouble | null }) {
  const t = useTexts(officeTexts);
  const wrong = troubleOf(trouble, 'add', event.id);
  const typed = wrong?.typed ?? ColleagueForm.blank({ idempotencyKey: uuidv7() });
  const [person = PersonForm.blank()] = typed.people;
  return (
    <Folded icon="plus" title={t.add} open={wrong !== null}>
      <Form action={`${path}/events/${event.id}/people`} name={`a-${event.id}`} problems={wrong?.problems}>
        <Fields of={ColleagueForm} typed={typed} names={['idempotencyKey']} />
        <Fields of={PersonForm} typed={person} at="people.0" names={['name', 'kana', 'email']} />
        <SeatChoices event={event} name="people.0" seats={person.seats} />
        <Button full>{t.addSubmit}</Button>
      </Form>
    </Folded>
  );
}
