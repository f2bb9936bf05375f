import type { ComponentChildren } from 'preact';
import {
  endOf,
  eventFacts,
  type EventView,
  eventWords,
  namesOf,
  placeLine,
  placesLeft,
  takesApplications,
} from '#events';
import type { Visit } from '#platform';
import { Button, Chip, Facts, GuestPage, LinkButton, Say, Section, Sheet, useTexts } from '#ui';
import { hasReadings, plainText } from '#ui/i18n';
import type { ApplicationView, PersonView } from '../core/application.queries.js';
import type { ComingMail } from '../core/coming-mails.js';
import { calledAs, comesToReception, headsOf, placesOf, standingsOf } from '../core/person-lines.js';
import { outcomeOf } from '../core/registration.rules.js';
import { registrationWords } from '../core/registration-words.js';
import { AnswerList } from './answer-list.js';
import { ComingMailList } from './coming-mails.js';
import { EventLine } from './event-line.js';
import { FeePart } from './fee-part.js';
import { headlineOf, MyHead } from './my-head.js';
import { myTexts } from './my.texts.js';
import { SeatChip } from './seat-chip.js';

export interface MyPageProps {
  visit: Visit;
  event: EventView;
  application: ApplicationView;
  /** of this page, without a slash at the end */
  path: string;
  /** to the form again, for one colleague more; none: staff took the application */
  applyPath: string | null;
  /** of later contexts: joining online, questionnaires */
  parts?: ComponentChildren;
  /** what the confirmed will get by mail */
  coming?: readonly ComingMail[];
}

/** The result of an application and its page from then on: what the mail says, and what may still be done. */
export function MyPage({ visit, event, application, path, applyPath, parts, coming = [] }: MyPageProps) {
  const t = myTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const live = application.people.filter((person) => person.live);
  const outcome = outcomeOf(application.people.map((person) => person.state));
  const off = event.state === 'cancelled';
  const over = off || (endOf(event) ?? visit.now) <= visit.now;
  const open = takesApplications(event, visit.now);
  // As in the mail: where those on this page take part, not every place there is.
  const places = placesOf(event, live, visit.language);
  const { where } = eventWords.of(visit.language);
  const title = headlineOf(event, application, t, words.number(headsOf(live)), over);
  return (
    <GuestPage
      visit={visit}
      title={plainText(title)}
      ruby={hasReadings(namesOf(event))}
      contact={event.contact}
      narrow
      private
    >
      <MyHead event={event} application={application} over={over} />
      {parts}
      {!over && outcome !== 'cancelled' && (
        <section class="block stack" aria-labelledby="code">
          <h2 id="code">
            <Say>{t.code}</Say> <b class="nw">{application.code}</b>
          </h2>
          <p class="soft">
            <Say>{comesToReception(event, live) ? t.codeHint : t.codeHintOther}</Say>
          </p>
          <p class="row screen-only">
            <LinkButton
              kind="quiet"
              icon="calendar"
              href={`/w/${visit.workspace.slug}/events/${event.id}/calendar.ics`}
            >
              <Say>{t.calendar}</Say>
            </LinkButton>
          </p>
        </section>
      )}
      {open && outcome !== 'cancelled' && <Quicker event={event} people={live} path={path} visit={visit} />}
      <Section title={<Say>{t.who}</Say>}>
        <People visit={visit} event={event} application={application} path={path} over={over} off={off} />
        {!over && live.length > 0 && (
          <p class="row actions screen-only">
            {open && (
              <LinkButton kind="quiet" icon="pencil" href={`${path}/change`}>
                <Say>{t.change}</Say>
              </LinkButton>
            )}
            {open && applyPath && (
              <LinkButton kind="quiet" icon="plus" href={applyPath}>
                <Say>{t.add}</Say>
              </LinkButton>
            )}
            {live.length > 1 && (
              <LinkButton kind="text" href={`${path}/cancellation`}>
                <Say>{t.cancelAll}</Say>
              </LinkButton>
            )}
          </p>
        )}
      </Section>
      {!off && <FeePart event={event} application={application} path={path} />}
      {application.answers.length > 0 && (
        <Section title={<Say>{t.answers}</Say>}>
          <AnswerList application={application} />
        </Section>
      )}
      {(outcome === 'waiting' || outcome === 'mixed') && !over && (
        <Section title={<Say>{t.whenFree}</Say>}>
          <p>
            <Say>{t.whenFreeLead}</Say>
          </p>
        </Section>
      )}
      {!off && coming.length > 0 && (outcome === 'confirmed' || outcome === 'mixed') && (
        <Section title={<Say>{t.mails}</Say>}>
          <ComingMailList mails={coming} />
        </Section>
      )}
      <Section title={<Say>{t.event}</Say>}>
        <EventLine event={event} />
        <Facts
          items={eventFacts(event, visit.language)
            // whom to ask stands at the foot of the page
            .filter(({ term }) => term !== eventWords.of(visit.language).contact)
            .map((fact) => (fact.term === where && places.length > 0 ? { ...fact, lines: places } : fact))
            .map(({ term, lines }) => ({
              term: <Say>{term}</Say>,
              children: lines.map((line) => (
                <p key={line}>
                  <Say>{line}</Say>
                </p>
              )),
            }))}
        />
      </Section>
    </GuestPage>
  );
}

function People({
  visit,
  event,
  application,
  path,
  over,
  off,
}: Omit<MyPageProps, 'applyPath' | 'parts' | 'coming'> & { over: boolean; off: boolean }) {
  const t = myTexts.of(visit.language);
  const titles = event.sessions.map(
    (_, n) => standingsOf(event, application.people[0]!, visit.language)[n]!.title || t.state,
  );
  return (
    <Sheet
      folds
      columns={[
        { key: 'name', label: <Say>{t.name}</Say>, short: plainText(t.name), rowHead: true },
        ...titles.map((title, n) => ({ key: `s${n}`, label: <Say>{title}</Say>, short: plainText(title) })),
        { key: 'act', label: <Say>{t.cancelOne}</Say>, unseen: true, class: 'act' },
      ]}
      rows={application.people.map((person) => ({
        key: person.registrationId,
        cells: {
          name: (
            <span id={`name-${person.registrationId}`}>
              <Say>{calledAs(person, visit.language)}</Say>
            </span>
          ),
          ...Object.fromEntries(
            standingsOf(event, person, visit.language).map(({ place, seat }, n) => [
              `s${n}`,
              <span key="place">
                <Say>{place}</Say> {seat && (off ? <OffChip /> : <SeatChip seat={seat} />)}
              </span>,
            ]),
          ),
          act: over ? null : <PersonAction visit={visit} person={person} path={path} />,
        },
      }))}
      empty={<Chip tone="off">−</Chip>}
    />
  );
}

/** Nobody has a seat in what does not take place. */
const OffChip = () => (
  <Chip tone="off">
    <Say>{useTexts(myTexts).offState}</Say>
  </Chip>
);

/** Cancelling asks once on a page of its own; undoing needs no question. */
function PersonAction({ visit, person, path }: { visit: Visit; person: PersonView; path: string }) {
  const t = myTexts.of(visit.language);
  const id = `act-${person.registrationId}`;
  const named = { id, labelledBy: `name-${person.registrationId} ${id}` };
  if (person.live) {
    return (
      <LinkButton kind="text" href={`${path}/cancellation?person=${person.registrationId}`} {...named}>
        <Say>{t.cancelOne}</Say>
      </LinkButton>
    );
  }
  return (
    <form method="post" action={`${path}/restorations`}>
      <input type="hidden" name="person" value={person.registrationId} />
      <Button kind="text" {...named}>
        <Say>{t.restore}</Say>
      </Button>
    </form>
  );
}

/** A full pool beside one with places: the quicker way in, before the waiting. */
function Quicker({
  visit,
  event,
  people,
  path,
}: {
  visit: Visit;
  event: EventView;
  people: readonly PersonView[];
  path: string;
}) {
  const t = myTexts.of(visit.language);
  const waiting = new Set(
    people.flatMap((person) => person.seats.filter((seat) => seat.state === 'waiting').map((seat) => seat.sessionId)),
  );
  const others = event.sessions
    .filter((session) => waiting.has(session.id))
    .flatMap((session) => session.pools)
    .filter((pool) => placesLeft(pool) !== 0);
  if (others.length === 0) return null;
  return (
    <Section title={<Say>{t.quicker}</Say>} stack>
      <p>
        <Say>
          {t.quickerLead(
            others.map((pool) => placeLine(pool, visit.language)).join(visit.language === 'en' ? ', ' : '・'),
          )}
        </Say>
      </p>
      <p class="row screen-only">
        <LinkButton href={`${path}/change`}>
          <Say>{t.quickerButton}</Say>
        </LinkButton>
      </p>
    </Section>
  );
}
