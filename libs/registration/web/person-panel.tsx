import type { EventView } from '#events';
import type { Visit } from '#platform';
import { Address, Facts, LinkButton } from '#ui';
import type { ApplicationView } from '../core/application.queries.js';
import { standingsOf } from '../core/person-lines.js';
import type { SeatLine } from '../core/seat-history.queries.js';
import type { Story } from '../core/story.queries.js';
import { PersonDeeds } from './person-deeds.js';
import { PersonStory } from './person-story.js';
import { rosterTexts } from './roster.texts.js';
import { SeatChip } from './seat-chip.js';
import { staffTexts } from './staff.texts.js';

interface PersonPanelProps {
  visit: Visit;
  event: EventView;
  application: ApplicationView;
  registrationId: string;
  history: readonly SeatLine[];
  story: Story;
  label: (kind: string) => string;
}

/** One person beside the list: how they stand, how they are reached, what may be done, what became of them. */
export function PersonPanel({ visit, event, application, registrationId, history, story, label }: PersonPanelProps) {
  const t = staffTexts.of(visit.language);
  const r = rosterTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/registrations`;
  const person = application.people.find((one) => one.registrationId === registrationId)!;
  return (
    <>
      <h2>{person.name || '−'}</h2>
      <p class="soft">{[person.kana, application.officeName].filter(Boolean).join(' ・ ')}</p>
      <Facts
        items={[
          {
            term: t.session,
            children: standingsOf(event, person, visit.language)
              .filter(({ seat }) => seat)
              .map(({ title, place, seat }) => (
                <p key={seat!.id}>
                  <SeatChip seat={seat!} /> {title} {place}
                </p>
              )),
          },
          {
            term: t.contactPart,
            children: [
              application.contactName && <p key="name">{application.contactName}</p>,
              application.contactEmail && (
                <p key="mail">
                  <Address>{application.contactEmail}</Address>
                </p>
              ),
              application.contactPhone && <p key="phone">{application.contactPhone}</p>,
            ].filter(Boolean),
          },
          person.email !== '' && { term: t.mail, children: <Address>{person.email}</Address> },
          { term: t.code, children: <p>{application.code}</p> },
        ]}
      />
      <PersonDeeds {...{ visit, event, base, application, person, story }} />
      <p>
        <LinkButton kind="text" href={`${base}/${registrationId}`}>
          {r.details}
        </LinkButton>
      </p>
      <h3>{r.history}</h3>
      <PersonStory {...{ visit, event, history, story, label, base }} />
    </>
  );
}
