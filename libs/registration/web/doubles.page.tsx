import { EventFrame } from '#events/web';
import type { EventTabLink, EventView } from '#events';
import type { Visit } from '#platform';
import { Address, Button, Facts, HiddenField, LinkButton, Section, Sheet, StaffPage } from '#ui';
import { formatMoment } from '#ui/i18n';
import type { DoubleSide } from '../core/doubles.js';
import type { Pair } from '../core/doubles.queries.js';
import { registrationWords } from '../core/registration-words.js';
import { correctionTexts } from './correction.texts.js';
import { Standings } from './roster-table.js';
import { staffTexts } from './staff.texts.js';

interface DoublesPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  total: number;
  pairs: readonly [DoubleSide, DoubleSide][];
}

/** Two and two side by side: which to keep, or two people after all. */
export function DoublesPage({ visit, event, tabs, total, pairs }: DoublesPageProps) {
  const t = staffTexts.of(visit.language);
  const c = correctionTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/registrations`;
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={c.doubles}
      crumb={{ href: base, label: t.applications }}
    >
      <div class="head sub">
        <h2>{c.doubles}</h2>
        <div class="row screen-only">
          <LinkButton kind="quiet" href={`/w/${visit.workspace.slug}/staff/doubles`}>
            {c.all}
          </LinkButton>
        </div>
      </div>
      <p class="note">{pairs.length > 0 ? `${c.doublesLead}${visit.language === 'en' ? ' ' : ''}${c.doublesKept}` : c.noDoubles}</p>
      {pairs.map(([one, other], n) => (
        <Section key={`${one.registrationId} ${other.registrationId}`} title={c.pair(n + 1)}>
          <div class="side-by-side">
            <Side visit={visit} event={event} base={base} side={one} other={other} />
            <Side visit={visit} event={event} base={base} side={other} other={one} />
          </div>
          <PairButton action={`${base}/doubles/apart`} kept={one} other={other} verb={c.apart} label={c.apartOf(`${one.name} ${one.code}`, `${other.name} ${other.code}`)} />
        </Section>
      ))}
      {total > pairs.length && <p class="note">{c.more(total - pairs.length)}</p>}
    </EventFrame>
  );
} // prettier-ignore

interface SideProps {
  visit: Visit;
  event: EventView;
  base: string;
  side: DoubleSide;
  other: DoubleSide;
}

function Side({ visit, event, base, side, other }: SideProps) {
  const t = staffTexts.of(visit.language);
  const c = correctionTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  return (
    <div class="panel">
      <h3>
        <a href={`${base}/${side.registrationId}`}>{side.name}</a>
      </h3>
      <Facts
        items={[
          { term: c.kana, children: side.kana || '−' },
          { term: t.office, children: side.officeName || '−' },
          { term: t.session, children: <Standings visit={visit} event={event} line={side} /> },
          { term: t.contactPart, children: side.contactName || '−' },
          { term: t.mail, children: side.contactEmail ? <Address>{side.contactEmail}</Address> : '−' },
          { term: t.phone, children: side.contactPhone || '−' },
          { term: t.at, children: `${formatMoment(side.at, event.zone, visit.language)} (${words.channel[side.channel]})` },
          { term: t.code, children: side.code },
        ]}
      />
      <PairButton action={`${base}/doubles/merges`} kept={side} other={other} verb={c.keep} label={c.keepOf(side.name, side.code)} />
    </div>
  );
} // prettier-ignore

interface PairButtonProps {
  action: string;
  kept: DoubleSide;
  other: DoubleSide;
  verb: string;
  label: string;
}

function PairButton({ action, kept, other, verb, label }: PairButtonProps) {
  return (
    <form method="post" action={action}>
      <HiddenField name="kept" value={kept.registrationId} />
      <HiddenField name="other" value={other.registrationId} />
      <Button kind="quiet" label={label}>
        {verb}
      </Button>
    </form>
  );
}

/** The same of every event to come, in numbers. */
export function QueuePage({ visit, pairs }: { visit: Visit; pairs: readonly Pair[] }) {
  const c = correctionTexts.of(visit.language);
  const events = new Map<string, { title: string; count: number }>();
  for (const { eventId, title } of pairs) {
    events.set(eventId, { title, count: (events.get(eventId)?.count ?? 0) + 1 });
  }
  return (
    <StaffPage visit={visit} title={c.queueTitle} current="events">
      <p class="note">{c.queueLead}</p>
      <Sheet
        folds
        columns={[
          { key: 'event', label: c.event, rowHead: true },
          { key: 'pairs', label: c.pairs, num: true },
        ]}
        rows={[...events].map(([id, { title, count }]) => ({
          key: id,
          cells: {
            event: <a href={`/w/${visit.workspace.slug}/staff/events/${id}/registrations/doubles`}>{title}</a>,
            pairs: count,
          },
        }))}
        empty={c.noDoubles}
      />
    </StaffPage>
  );
}
