import type { EventView } from '#events';
import type { PageOf, Visit } from '#platform';
import { Button, Chip, HiddenField, LinkButton, Sheet, TextField, withQuery } from '#ui';
import { formatDay, isoDay } from '#ui/i18n';
import { awaited } from '../../core/campaigns/answers.js';
import type { BoardFilter, BoardLine } from '../../core/campaigns/board.queries.js';
import { isNarrowed, queryOf } from './board-filter.js';
import { boardTexts } from './board.texts.js';
import { lastMove } from './last-move.js';

interface BoardListProps {
  visit: Visit;
  event: EventView;
  lines: readonly BoardLine[];
  filter: BoardFilter;
  pageOf: PageOf;
  /** how many have not answered, of the whole event */
  awaiting: number;
  /** id of the line whose answer is being taken down */
  answering: string | undefined;
}

const tones = {
  coming: 'ok',
  declined: 'off',
  opened: 'wait',
  silent: 'wait',
  unsent: 'wait',
  bounced: 'bad',
} as const;

/** A line each, with boxes; below them, always in sight, what can be done for those ticked, or for all who have not answered. */
export function BoardList({ visit, event, lines, filter, awaiting, answering }: BoardListProps) {
  const t = boardTexts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const base = `${staff}/events/${event.id}/campaigns`;
  const { sort: _, ...carried } = filter;
  const twoWeeksOn = new Date(visit.now.getTime() + 14 * 24 * 3_600_000);
  const visits = visit.actor.may('visits.edit');
  return (
    <form class="board" method="post" action={`${base}/reminders`}>
      {Object.entries(carried).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Sheet
        folds
        dense
        class="people"
        columns={[
          { key: 'pick', label: t.choose, unseen: true, class: 'pick' },
          { key: 'name', label: t.name, rowHead: true },
          { key: 'kind', label: t.kind },
          { key: 'district', label: t.district },
          { key: 'answer', label: t.state },
          { key: 'word', label: t.word },
          { key: 'before', label: t.before },
          { key: 'visit', label: t.visit },
          { key: 'move', label: t.latest },
          { key: 'act', label: t.record, unseen: true, class: 'act' },
        ]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: {
            pick: <input type="checkbox" name="picks" value={line.id} aria-label={t.pick(line.name)} />,
            name: (
              <>
                {line.officeId ? <a href={`${staff}/offices/${line.officeId}`}>{line.name}</a> : line.name}
                {line.recipient === 'person' && line.officeName && <small>{line.officeName}</small>}
              </>
            ),
            kind: line.kind || '−',
            district: line.district || '−',
            answer: (
              <Chip tone={tones[line.answer]} icon={line.answer === 'opened' ? 'page' : undefined}>
                {line.answer === 'coming' ? t.comes(line.coming) : t.answer[line.answer]}
              </Chip>
            ),
            word: saidOf(line, t),
            before: <Before visit={visit} event={event} line={line} />,
            visit: line.visitId ? (
              <a href={`${staff}/visits/${line.visitId}`}>
                {line.visitDone ? t.visitState.done : t.visitState.planned} {line.visitOn && shortDay(line.visitOn)}
              </a>
            ) : (
              '−'
            ),
            move: lastMove(line, event.zone, visit.language),
            act: <Act visit={visit} base={base} line={line} open={line.id === answering} />,
          },
        }))}
        empty={isNarrowed(filter) ? t.emptyFiltered : t.empty}
      />
      {lines.length > 0 && (
        <div class="bulk-bar bulk screen-only">
          {awaiting > 0 && (
            <label>
              <input type="checkbox" name="all" value="yes" /> {isNarrowed(filter) ? t.bulkShown : t.bulkAll(awaiting)}
            </label>
          )}
          <span class="soft">{t.bulkOr}</span>
          {awaiting > 0 && <Button icon="send">{t.again}</Button>}
          <LinkButton kind="quiet" icon="phone" href={`${base}/phone-list${queryOf(carried)}`}>
            {t.phoneList}
          </LinkButton>
          {visits && (
            <>
              <TextField name="visitOn" label={t.visit} type="date" short value={isoDay(twoWeeksOn, event.zone)} />
              <Button kind="quiet" formAction={`${base}/visits`}>
                {t.toVisits}
              </Button>
            </>
          )}
          <Button kind="quiet" name="little" value="yes" formAction={`${base}/marks`}>
            {t.mark}
          </Button>
          <Button kind="quiet" formAction={`${base}/marks`}>
            {t.markKnown}
          </Button>
        </div>
      )}
    </form>
  );
}

function Act({ visit, base, line, open }: { visit: Visit; base: string; line: BoardLine; open: boolean }) {
  const t = boardTexts.of(visit.language);
  if (open) return <a href={withQuery(visit.url, 'record', '')}>{t.close}</a>;
  if (line.answer === 'coming')
    return (
      <a href={`${base.replace(/campaigns$/, 'registrations')}`} aria-label={`${line.name} ${t.open}`}>
        {t.open}
      </a>
    );
  const act =
    awaited.includes(line.answer) || line.answer === 'bounced' || line.answer === 'unsent' ? t.record : t.open;
  return (
    <a href={`${withQuery(visit.url, 'record', line.id)}#answer`} aria-label={t.actOn(act, line.name)}>
      {act}
    </a>
  );
}

function Before({ visit, event, line }: { visit: Visit; event: EventView; line: BoardLine }) {
  const t = boardTexts.of(visit.language);
  if (line.contact === 'marked') return <b>☆ {t.marked}</b>;
  if (line.contact === 'history') return <b>☆ {line.lastCame ? t.longAgo : t.first}</b>;
  return <>{line.lastCame ? formatDay(line.lastCame, event.zone, visit.language) : '−'}</>;
}

function saidOf(line: BoardLine, t: (typeof boardTexts)['ja']): string {
  if (line.answer === 'coming') return line.names.join('・') || '−';
  if (line.answer !== 'declined') return '−';
  return line.declineWord || (line.coming === 0 && line.answeredBy === null ? t.cancelled : t.noWord);
}

/** 12/8 */
export const shortDay = (day: string): string => day.slice(5).split('-').map(Number).join('/');
