import type { ComponentChildren } from 'preact';
import { EventFrame, OverCapacity } from '#events/web';
import type { EventTabLink } from '#events';
import type { PageOf, Visit } from '#platform';
import { formatMoment } from '#ui/i18n';
import { classNames, Icon, LinkButton, Pager, States, withQuery } from '#ui';
import type { RosterHead } from '../core/registration-desk.js';
import { registrationWords } from '../core/registration-words.js';
import { type RosterFilter, rosterStates } from '../core/roster-filter.js';
import type { OfficeLine } from '../core/roster-narrowed.queries.js';
import type { RosterLine } from '../core/roster.queries.js';
import type { Why } from '../core/why-waiting.queries.js';
import { RosterFilters } from './roster-filters.js';
import { RosterOffices } from './roster-offices.js';
import { hrefOf, isNarrowed, type RosterParams } from './roster-query.js';
import { RosterTable } from './roster-table.js';
import { rosterTexts } from './roster.texts.js';
import { staffTexts } from './staff.texts.js';
import { supportDeskTexts } from './support-desk.texts.js';

export interface RosterPageProps extends RosterHead {
  visit: Visit;
  tabs: readonly EventTabLink[];
  /** people, or the same by their offices */
  shown: { lines: readonly RosterLine[] } | { offices: readonly OfficeLine[] };
  total: number;
  filter: RosterFilter;
  params: RosterParams;
  pageOf: PageOf;
  /** of those in line */
  why?: Why;
  /** who needs support: a lock beside the name is all a list says */
  marked?: ReadonlySet<string>;
  /** whom the panel is about, and the panel */
  open?: { registrationId: string; panel: ComponentChildren } | undefined;
}

const tones = { offered: 'warn', pending: 'wait', waiting: 'wait', confirmed: 'ok', cancelled: 'off' } as const;

/** 申込: everybody who applied, to be found, narrowed and acted upon. */
export function RosterPage(props: RosterPageProps) {
  const { visit, event, tabs, shown, total, counts, filter, params, pageOf, open, kinds, districts } = props;
  const t = staffTexts.of(visit.language);
  const r = rosterTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/registrations`;
  const byOffice = 'offices' in shown;
  const states = rosterStates.filter((state) => counts[state] > 0 || !['offered', 'pending'].includes(state) || filter.state === state); // prettier-ignore
  const admit = visit.actor.may('registrations.admit') && (
    <LinkButton kind="quiet" icon="plus" href={base.replace(/registrations$/, 'admissions/new')}>
      {t.admit}
    </LinkButton>
  );
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current="applications" part={t.applications} actions={
        <>
          <Ways visit={visit} event={event} counts={counts} base={base} />
          {admit}
        </>
      }>
      <OverCapacity event={event} language={visit.language} />
      <div class="roster-head">
        <h2>
          {t.people(counts.people - counts.groups)} {counts.heads > 0 && words.headsOnly(counts.heads)}{' '}
          <span class="soft">{t.offices(counts.offices)}</span>
        </h2>
      <States
        label={t.states}
        items={[
          { href: hrefOf(base, params, { state: undefined, since: undefined }), label: t.all, count: counts.people, current: !filter.state },
          ...states.map((state) => ({
            href: hrefOf(base, params, { state, since: undefined }),
            label: state === 'cancelled' && counts.declined > 0 ? r.gone : words.state[state],
            count: counts[state],
            current: filter.state === state,
            tone: tones[state],
          })),
          {
            href: hrefOf(base, params, { view: byOffice ? undefined : 'offices' }),
            label: byOffice ? r.byPerson : r.byOffice,
          },
        ]}
      />
        {props.doubles !== 0 && visit.actor.may('registrations.edit') && (
          <a class="alert screen-only" href={`${base}/doubles`}>
            <Icon name="warn" /> {props.doubles === null ? r.doublesUnknown : r.doubles(props.doubles)}
          </a>
        )}
      </div>
      <div class="roster-line">
        <RosterFilters {...{ event, base, params, kinds, districts }} language={visit.language} text={filter.text ?? ''} />
        <Files {...props} base={base} />
      </div>
      {filter.since && (
        <p class="note">
          {(filter.state === 'cancelled' ? t.leftSince : t.appliedSince)(formatMoment(filter.since, event.zone, visit.language), total)}{' '}
          <a href={hrefOf(base, params, { since: undefined })}>{t.sinceEver}</a>
        </p>
      )}
      {isNarrowed(params) && (
        <p class="note">
          {byOffice ? r.foundOffices(total) : r.found(total)} {filter.officeOf && r.ofOffice} <a href={base}>{r.clear}</a>
        </p>
      )}
      {!filter.since && !isNarrowed(params) && counts.waiting + counts.confirmed + counts.cancelled + counts.offered + counts.pending > counts.people && (
        <p class="note">{t.bothWays}</p>
      )}
      <div class={classNames(open && 'with-panel')}>
        <div>
          {byOffice ? (
            <RosterOffices {...{ visit, base, params }} offices={shown.offices} />
          ) : (
            <RosterTable {...{ visit, event, base, params, total }} lines={shown.lines} why={props.why} marked={props.marked} page={pageOf.page} open={open?.registrationId} />
          )}
          <Pager page={pageOf.page} size={pageOf.size} total={total} href={(n) => hrefOf(base, params, { page: String(n) })} />
          {counts.waiting > 0 && !byOffice && <p class="note">{r.inLists}</p>}
        </div>
        {open && (
          <aside id="person" aria-label={r.details} class="beside-list">
            {open.panel}
            <p>
              <a href={hrefOf(base, params, { page: pageOf.page > 1 ? String(pageOf.page) : undefined })}>{r.close}</a>
            </p>
          </aside>
        )}
      </div>
    </EventFrame>
  );
} // prettier-ignore

/** The list as files. */
function Files({ visit, event, counts, params, base }: RosterPageProps & { base: string }) {
  const r = rosterTexts.of(visit.language);
  const names = !event.protectedNames || visit.actor.may('names.protected');
  if (!names || counts.people === 0) return null;
  const file = (kind: string) => withQuery(hrefOf(`${base}/list.${kind}`, params), 'lang', visit.language);
  return (
    <div class="row files screen-only">
      <LinkButton kind="quiet" icon="download" href={file('xlsx')}>
        {r.excel}
      </LinkButton>
      <LinkButton kind="quiet" icon="download" href={file('csv')}>
        {r.csv}
      </LinkButton>
    </div>
  );
}

/** Sides of the list that some events have. */
function Ways({ visit, event, counts, base }: Pick<RosterPageProps, 'visit' | 'event' | 'counts'> & { base: string }) {
  const t = staffTexts.of(visit.language);
  const at = (side: string) => base.replace(/registrations$/, side);
  const may = (permission: string) => visit.actor.may(permission);
  return (
    <>
      {counts.pending > 0 && may('registrations.edit') && (
        <LinkButton icon="check" href={at('approvals')}>
          {t.approvals(counts.pending)}
        </LinkButton>
      )}
      {event.asksSupport && may('support.arrange') && (
        <LinkButton kind="quiet" icon="lock" href={at('support')}>
          {supportDeskTexts.of(visit.language).part}
        </LinkButton>
      )}
      {may('fees.take') && event.sessions.some(({ fee }) => fee > 0) && (
        <LinkButton kind="quiet" href={at('fees')}>
          {t.fees}
        </LinkButton>
      )}
      {may('registrations.edit') && (
        <LinkButton kind="quiet" href={at('questions')}>
          {t.formQuestions}
        </LinkButton>
      )}
    </>
  );
}
