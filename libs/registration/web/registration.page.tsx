import type { ComponentChildren } from 'preact';
import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView } from '#events';
import type { Visit } from '#platform';
import { Address, Facts, LinkButton, Section, Sheet } from '#ui';
import { formatMoment } from '#ui/i18n';
import type { ApplicationView } from '../core/application.queries.js';
import { standingsOf } from '../core/person-lines.js';
import { registrationWords } from '../core/registration-words.js';
import type { SeatLine } from '../core/seat-history.queries.js';
import { AnswerList } from './answer-list.js';
import { SeatHistory } from './seat-history.js';
import { SeatChip } from './seat-chip.js';
import { staffTexts } from './staff.texts.js';

interface RegistrationPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  application: ApplicationView;
  registrationId: string;
  history: readonly SeatLine[];
  /** of later contexts: mails, attendance */
  parts?: ComponentChildren;
}

/** One person's registration with the application it came on. */
export function RegistrationPage({
  visit,
  event,
  tabs,
  application,
  registrationId,
  history,
  parts,
}: RegistrationPageProps) {
  const t = staffTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/registrations`;
  const person = application.people.find((one) => one.registrationId === registrationId)!;
  const name = person.personId === null ? words.heads(person.headcount) : person.name;
  const about = [
    person.kana,
    words.role[person.role],
    person.title,
    person.experience !== null && t.experience(person.experience),
    person.companions > 0 && words.companions(person.companions),
  ];
  const mayEdit = visit.actor.may('registrations.edit') && person.live;
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={name}
      crumb={{ href: base, label: t.applications }}
    >
      <div class="head sub">
        <div>
          <h2>{name}</h2>
          <p class="soft">{about.filter(Boolean).join(' ・ ')}</p>
        </div>
        {mayEdit && (
          <div class="row screen-only">
            {person.seats.some((seat) => seat.state === 'waiting') && (
              <LinkButton href={`${base}/${registrationId}/promotion`}>{t.promote}</LinkButton>
            )}
            <LinkButton kind="quiet" href={`${base}/${registrationId}/cancellation`}>
              {t.cancel}
            </LinkButton>
          </div>
        )}
      </div>
      <Sheet
        folds
        columns={[
          { key: 'session', label: t.session, rowHead: true },
          { key: 'state', label: t.state },
        ]}
        rows={standingsOf(event, person, visit.language).map(({ title, place, seat }, n) => ({
          key: String(n),
          cells: {
            session: [title, place].filter(Boolean).join(' '),
            state: seat ? (
              <>
                <SeatChip seat={seat} />
                {seat.reason && <small> {seat.overbooked ? t.beyond(seat.reason) : t.because(seat.reason)}</small>}
              </>
            ) : (
              words.none
            ),
          },
        }))}
        empty={t.empty}
      />
      <Section title={t.contactPart}>
        <Facts
          items={[
            { term: t.name, children: <p>{application.contactName}</p> },
            application.officeName !== '' && { term: t.office, children: <p>{application.officeName}</p> },
            application.contactEmail !== '' && {
              term: t.mail,
              children: <Address>{application.contactEmail}</Address>,
            },
            application.contactPhone !== '' && { term: t.phone, children: <p>{application.contactPhone}</p> },
            { term: t.code, children: <p>{application.code}</p> },
            {
              term: t.at,
              children: (
                <p>{`${formatMoment(application.at, event.zone, visit.language)} (${words.channel[application.channel]})`}</p>
              ),
            },
            application.people.length > 1 && {
              term: words.people,
              children: application.people.map((one) => (
                <p key={one.registrationId}>
                  <a href={`${base}/${one.registrationId}`}>
                    {one.personId === null ? words.heads(one.headcount) : one.name}
                  </a>{' '}
                  {words.state[one.state]}
                </p>
              )),
            },
          ]}
        />
      </Section>
      {application.answers.length > 0 && (
        <Section title={t.questions}>
          <AnswerList application={application} registrationId={registrationId} />
        </Section>
      )}
      <SeatHistory visit={visit} event={event} lines={history} />
      {parts}
    </EventFrame>
  );
}
