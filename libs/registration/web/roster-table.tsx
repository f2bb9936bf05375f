import type { EventView } from '#events';
import type { Visit } from '#platform';
import { Button, Chip, classNames, LinkButton, type Row, Sheet } from '#ui';
import { formatDay } from '#ui/i18n';
import { standingsOf } from '../core/person-lines.js';
import { registrationWords } from '../core/registration-words.js';
import type { RosterLine } from '../core/roster.queries.js';
import { hrefOf, type RosterParams } from './roster-query.js';
import { rosterTexts } from './roster.texts.js';
import type { Why } from '../core/why-waiting.queries.js';
import { whyInShort } from '../core/why-words.js';
import { SupportMark } from './support-mark.js';
import { SeatChip } from './seat-chip.js';
import { staffTexts } from './staff.texts.js';

interface RosterTableProps {
  visit: Visit;
  event: EventView;
  base: string;
  params: RosterParams;
  /** of the page, to come back to it */
  page: number;
  lines: readonly RosterLine[];
  total: number;
  /** whom the panel beside is about */
  open: string | undefined;
  /** of those in line */
  why?: Why | undefined;
  /** who needs support */
  marked?: ReadonlySet<string> | undefined;
}

/** The people of one page, each to be chosen, and what may be done with all that are chosen. */
export function RosterTable({ visit, event, base, params, page, lines, total, open, why, marked }: RosterTableProps) {
  const t = staffTexts.of(visit.language);
  const r = rosterTexts.of(visit.language);
  const mayEdit = visit.actor.may('registrations.edit');
  const table = (
    <Sheet
      folds
      dense
      class="people roster"
      columns={[
        ...(mayEdit ? [{ key: 'pick', label: r.pick, unseen: true, class: 'pick' }] : []),
        { key: 'name', label: t.name, rowHead: true },
        { key: 'office', label: t.office, class: 'office' },
        { key: 'seats', label: t.session, class: 'seats' },
        { key: 'marks', label: r.markHead, class: 'marks' },
        { key: 'at', label: t.at, class: 'at' },
        { key: 'act', label: t.open, unseen: true, class: 'act' },
      ]}
      rows={lines.map((line) => rowOf({ visit, event, base, params, page, open, why, marked }, line))}
      empty={<Nobody visit={visit} base={base} params={params} />}
    />
  );
  if (!mayEdit || lines.length === 0) return table;
  return (
    <form method="post" action={hrefOf(`${base}/selections`, params)}>
      <div class="row chosen screen-only">
        <label class="choice slim">
          <input type="checkbox" name="all" value="yes" /> <span>{r.pickAll(total)}</span>
        </label>
        <span class="soft">{r.picked}</span>
        <Button kind="quiet" icon="up" name="deed" value="promotion">
          {r.promote}
        </Button>
        <Button kind="quiet" icon="mail" name="deed" value="link">
          {r.resend}
        </Button>
        <Button kind="quiet" icon="minus" name="deed" value="cancellation">
          {r.cancel}
        </Button>
      </div>
      {table}
    </form>
  );
}

function rowOf(
  { visit, event, base, params, page, open, why, marked }: Omit<RosterTableProps, 'lines' | 'total'>,
  line: RosterLine,
): Row {
  const t = staffTexts.of(visit.language);
  const r = rosterTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const name = line.personId === null ? words.heads(line.headcount) : line.name || '−';
  const here = { page: page > 1 ? String(page) : undefined };
  return {
    key: line.registrationId,
    class: classNames(line.registrationId === open && 'opened'),
    cells: {
      pick: (
        <input type="checkbox" name="ids" value={line.registrationId} aria-label={r.pickOf(name)} />
      ),
      name: (
        <>
          <a href={`${hrefOf(base, params, { ...here, open: line.registrationId })}#person`}>{name}</a>
          <small>
            {[line.kana, line.title, line.companions > 0 && words.companions(line.companions)].filter(Boolean).join(' ')}
          </small>
        </>
      ),
      office: (
        <>
          {line.officeName || '−'}
          <small>{line.officeKind}</small>
        </>
      ),
      seats: <Standings event={event} line={line} visit={visit} why={why} />,
      marks: (line.first || line.corrections > 0 || marked?.has(line.registrationId)) && (
        <>
          {marked?.has(line.registrationId) && <SupportMark />}
          {line.first && <Chip tone="wait" icon="flag">{r.marks.first}</Chip>}
          {line.corrections > 0 && <Chip tone="off" icon="pencil">{r.corrections(line.corrections)}</Chip>}
        </>
      ),
      at: (
        <>
          {formatDay(line.at, event.zone, visit.language, { year: false })}
          <small>
            {[line.channel !== 'link' && words.channel[line.channel], line.together > 1 && t.together(line.together)]
              .filter(Boolean)
              .join(visit.language === 'en' ? ' · ' : '・')}
          </small>
        </>
      ),
      act: (
        <LinkButton kind="text" href={`${base}/${line.registrationId}`} label={t.openOf(name)}>
          {t.open}
        </LinkButton>
      ),
    },
  }; // prettier-ignore
}

function Nobody({ visit, base, params }: Pick<RosterTableProps, 'visit' | 'base' | 'params'>) {
  const t = staffTexts.of(visit.language);
  if (Object.keys(params).length > 0) return <p>{rosterTexts.of(visit.language).noneFound}</p>;
  return (
    <>
      <p>{t.empty}</p>
      {visit.actor.may('registrations.edit') && (
        <p>
          <LinkButton kind="quiet" href={base.replace(/registrations$/, 'campaigns')}>
            {t.emptyNext}
          </LinkButton>
        </p>
      )}
    </>
  );
}

interface StandingsProps {
  visit: Visit;
  event: EventView;
  line: RosterLine;
  why?: Why | undefined;
}

export function Standings({ visit, event, line, why }: StandingsProps) {
  const t = staffTexts.of(visit.language);
  return (
    <>
      {standingsOf(event, line, visit.language)
        .filter(({ seat }) => seat)
        .map(({ title, place, seat }) => (
          <div key={seat!.id}>
            <SeatChip seat={seat!} />{' '}
            {why?.has(seat!.id) && `${whyInShort(event, why.get(seat!.id)!, visit.language)} `}
            {title} {place}
            {seat!.reason && <small>{seat!.overbooked ? t.beyond(seat!.reason) : t.because(seat!.reason)}</small>}
          </div>
        ))}
    </>
  );
}
