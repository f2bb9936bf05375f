import type { OfficePart, PersonPart } from '#directory/web';
import type { Visit } from '#platform';
import { catalogue, formatDay, plainText } from '#ui/i18n';
import { Chip, Section, Sheet } from '#ui';
import {
  type OfficeHistory,
  officeHistory,
  type PersonHistory,
  personHistory,
} from '../core/directory-history.queries.js';
import { registrationWords } from '../core/registration-words.js';
import { toneOfSeat } from './seat-chip.js';

/** On the page of a person: how often they were asked, and what they applied for. */
export const historyOfPerson: PersonPart<PersonHistory> = {
  key: 'applications',
  permission: 'registrations.read',
  read: (tx, { actor }, { id }) => personHistory(tx, id, actor.may('names.protected')),
  draw({ invited, events }, visit) {
    const t = texts.of(visit.language);
    const words = registrationWords.of(visit.language);
    return (
      <Section key="applications" title={t.title}>
        <p class="note">{t.invited(invited)}</p>
        <Sheet
          folds
          columns={[
            { key: 'event', label: t.event, rowHead: true },
            { key: 'day', label: t.day },
            { key: 'state', label: t.state },
          ]}
          rows={events.map(({ id, title, startsAt, zone, registrationId, state }) => ({
            key: registrationId,
            cells: {
              event: <a href={`${listOf(visit, id)}/${registrationId}`}>{plainText(title)}</a>,
              day: formatDay(new Date(startsAt), zone, visit.language),
              state: <Chip tone={toneOfSeat[state]}>{words.state[state]}</Chip>,
            },
          }))}
          empty={t.none}
        />
      </Section>
    );
  },
};

/** On the page of an office: the same in numbers, each with its people behind it. */
export const historyOfOffice: OfficePart<OfficeHistory> = {
  key: 'applications',
  permission: 'registrations.read',
  read: (tx, _asker, { id }) => officeHistory(tx, id),
  draw({ invited, events }, visit) {
    const t = texts.of(visit.language);
    return (
      <Section key="applications" title={t.title}>
        <p class="note">{t.invited(invited)}</p>
        <Sheet
          folds
          columns={[
            { key: 'event', label: t.event, rowHead: true },
            { key: 'day', label: t.day },
            { key: 'people', label: t.people, num: true },
            { key: 'confirmed', label: registrationWords.of(visit.language).state.confirmed, num: true },
          ]}
          rows={events.map(({ id, title, startsAt, zone, officeOf, people, confirmed }) => ({
            key: id,
            cells: {
              event: <a href={`${listOf(visit, id)}?office=${officeOf}`}>{plainText(title)}</a>,
              day: formatDay(new Date(startsAt), zone, visit.language),
              people,
              confirmed,
            },
          }))}
          empty={t.none}
        />
      </Section>
    );
  },
};

const listOf = ({ workspace }: Visit, eventId: string): string =>
  `/w/${workspace.slug}/staff/events/${eventId}/registrations`;

const texts = catalogue({
  ja: {
    title: '案内と申込',
    invited: (n: number) => `名簿からの案内 ${n}回`,
    event: '催し',
    day: '日',
    state: '申込',
    people: '申込',
    none: 'まだ申込はありません。',
  },
  en: {
    title: 'Invitations and applications',
    invited: (n: number) => `Invited from the directory: ${n}`,
    event: 'Event',
    day: 'Day',
    state: 'Application',
    people: 'Applied',
    none: 'No applications yet.',
  },
});
