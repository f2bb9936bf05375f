import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView } from '#events';
import type { PageOf, Visit } from '#platform';
import { formatMoment } from '#ui/i18n';
import { LinkButton, Pager, Sheet, States, withQuery } from '#ui';
import { standingsOf } from '../core/person-lines.js';
import { registrationWords } from '../core/registration-words.js';
import { type RosterCounts, type RosterFilter, type RosterLine, rosterStates } from '../core/roster.queries.js';
import { SeatChip } from './seat-chip.js';
import { staffTexts } from './staff.texts.js';

interface RosterPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  lines: readonly RosterLine[];
  total: number;
  counts: RosterCounts;
  filter: RosterFilter;
  pageOf: PageOf;
}

const tones = { waiting: 'wait', confirmed: 'ok', cancelled: 'off' } as const;

/** 申込: everybody who applied, with what staff may do for each. */
export function RosterPage({ visit, event, tabs, lines, total, counts, filter, pageOf }: RosterPageProps) {
  const t = staffTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const nameOf = ({ personId, name, headcount }: RosterLine) => (personId === null ? words.heads(headcount) : name);
  const mayAdmit = visit.actor.may('registrations.admit');
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current="applications" part={t.applications}>
      <div class="head sub">
        <div>
          <h2>
            {t.people(counts.people - counts.groups)} {counts.heads > 0 && words.headsOnly(counts.heads)}{' '}
            <span class="soft">{t.offices(counts.offices)}</span>
          </h2>
        </div>
        <div class="row screen-only">
          {visit.actor.may('fees.take') && event.sessions.some(({ fee }) => fee > 0) && (
            <LinkButton kind="quiet" href={`${base}/fees`}>
              {t.fees}
            </LinkButton>
          )}
          {visit.actor.may('registrations.edit') && (
            <LinkButton kind="quiet" href={`${base}/questions`}>
              {t.formQuestions}
            </LinkButton>
          )}
          {mayAdmit && (
            <LinkButton kind="quiet" icon="plus" href={`${base}/admissions/new`}>
              {t.admit}
            </LinkButton>
          )}
        </div>
      </div>
      <States
        label={t.states}
        items={[
          { href: `${base}/registrations`, label: t.all, count: counts.people, current: !filter.state },
          ...rosterStates.map((state) => ({
            href: `${base}/registrations?state=${state}`,
            label: words.state[state],
            count: counts[state],
            current: filter.state === state,
            tone: tones[state],
          })),
        ]}
      />
      {filter.since && (
        <p class="note">
          {(filter.state === 'cancelled' ? t.leftSince : t.appliedSince)(
            formatMoment(filter.since, event.zone, visit.language),
            total,
          )}{' '}
          <a href={`${base}/registrations${filter.state ? `?state=${filter.state}` : ''}`}>{t.sinceEver}</a>
        </p>
      )}
      {!filter.since && counts.waiting + counts.confirmed + counts.cancelled > counts.people && (
        <p class="note">{t.bothWays}</p>
      )}
      <Sheet
        folds
        dense
        class="people"
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'office', label: t.office },
          { key: 'seats', label: t.session },
          { key: 'at', label: t.at },
          { key: 'act', label: t.open, unseen: true, class: 'act' },
        ]}
        rows={lines.map((line) => ({
          key: line.registrationId,
          cells: {
            name: (
              <>
                {nameOf(line)}
                <small>
                  {[line.kana, line.title, line.companions > 0 && words.companions(line.companions)]
                    .filter(Boolean)
                    .join(' ')}
                </small>
              </>
            ),
            office: (
              <>
                {line.officeName || '−'}
                <small>{line.officeKind}</small>
              </>
            ),
            seats: <Standings event={event} line={line} visit={visit} />,
            at: (
              <>
                {formatMoment(line.at, event.zone, visit.language, { year: false })}
                <small>
                  {[words.channel[line.channel], line.together > 1 && t.together(line.together)]
                    .filter(Boolean)
                    .join(visit.language === 'en' ? ' · ' : '・')}
                </small>
              </>
            ),
            act: (
              <LinkButton
                kind="text"
                href={`${base}/registrations/${line.registrationId}`}
                label={t.openOf(nameOf(line))}
              >
                {t.open}
              </LinkButton>
            ),
          },
        }))}
        empty={
          <>
            <p>{t.empty}</p>
            {visit.actor.may('registrations.edit') && (
              <p>
                <LinkButton kind="quiet" href={`${base}/invitations`}>
                  {t.emptyNext}
                </LinkButton>
              </p>
            )}
          </>
        }
      />
      <Pager
        page={pageOf.page}
        size={pageOf.size}
        total={total}
        href={(n) => withQuery(visit.url, 'page', String(n))}
      />
    </EventFrame>
  );
}

function Standings({ visit, event, line }: { visit: Visit; event: EventView; line: RosterLine }) {
  const t = staffTexts.of(visit.language);
  return (
    <>
      {standingsOf(event, line, visit.language)
        .filter(({ seat }) => seat)
        .map(({ title, place, seat }) => (
          <div key={seat!.id}>
            <SeatChip seat={seat!} /> {title} {place}
            {seat!.reason && <small>{seat!.overbooked ? t.beyond(seat!.reason) : t.because(seat!.reason)}</small>}
          </div>
        ))}
    </>
  );
}
