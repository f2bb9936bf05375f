import type { EventView } from '#events';
import type { Visit } from '#platform';
import { Section, Sheet } from '#ui';
import { type AnswerState, awaited } from '../../core/campaigns/answers.js';
import type { BoardFilter } from '../../core/campaigns/board.queries.js';
import type { BoardFigures as Figures } from '../../core/campaigns/campaign-board.js';
import type { AskedCount, ComingCount } from '../../core/campaigns/figures.queries.js';
import { queryOf } from './board-filter.js';
import { boardTexts } from './board.texts.js';

interface FiguresProps extends Pick<Figures, 'asked' | 'coming'> {
  visit: Visit;
  event: EventView;
}

const sum = (counts: readonly AskedCount[], of: (one: AskedCount) => number, states?: readonly AnswerState[]): number =>
  counts.reduce((all, one) => all + (!states || states.includes(one.answer) ? of(one) : 0), 0);

const added = (counts: readonly ComingCount[]) => ({
  offices: counts.reduce((all, one) => all + one.offices, 0),
  people: counts.reduce((all, one) => all + one.people, 0),
});

/** 案内 119事業所 → 返事 38事業所 → 来る 17事業所・22人, by offices and by people, each with its word. */
export function BoardLead({ visit, event, asked, coming, visits }: Figures & { visit: Visit; event: EventView }) {
  const t = boardTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/campaigns`;
  const link = (filter: Partial<BoardFilter>, text: string) => <a href={`${base}${queryOf(filter)}`}>{text}</a>;
  const offices = (states?: readonly AnswerState[]) => sum(asked, (one) => one.asked - one.persons, states);
  const all = offices();
  const answered = offices(['coming', 'declined']);
  const persons = sum(asked, (one) => one.persons);
  const whole = added(coming);
  const little = added(coming.filter(({ contact }) => contact !== null));
  return (
    <p class="board-lead">
      {t.lead.asked} <b>{link({}, t.offices(all))}</b>
      {persons > 0 && <> {t.persons(persons)}</>} → {t.lead.answered} <b>{t.offices(answered)}</b>
      {t.share(answered, all)} → {t.lead.coming} <b>{link({ answer: 'coming' }, t.offices(whole.offices))}</b>・
      <b>{t.people(whole.people)}</b> {t.lead.little}{' '}
      <b>{link({ answer: 'coming', contact: 'little' }, t.offices(little.offices))}</b>
      {t.share(little.offices, whole.offices)}・<b>{t.people(little.people)}</b>
      {t.share(little.people, whole.people)} ・ {t.lead.visits} {t.lead.done}{' '}
      <b>{link({ visit: 'done' }, String(visits.done))}</b> {t.lead.planned}{' '}
      <b>{link({ visit: 'planned' }, String(visits.planned))}</b>
    </p>
  );
}

/** By kind, and how many of each district: every number leads to its rows. */
export function BoardFigures({ visit, event, asked, coming }: FiguresProps) {
  const t = boardTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/campaigns`;
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const districts = [...new Set(asked.map(({ district }) => district))].sort();
  const link = (n: number, filter: Partial<BoardFilter>) => <a href={`${base}${queryOf(filter)}`}>{n}</a>;
  const row = (key: string, label: string, of: readonly AskedCount[], filter: Partial<BoardFilter>) => {
    const lines = (states?: readonly AnswerState[]) => sum(of, (one) => one.asked, states);
    return {
      key,
      total: key === 'total',
      cells: {
        kind: label,
        asked: link(lines(), filter),
        coming: link(lines(['coming']), { ...filter, answer: 'coming' }),
        people: link(
          sum(of, (one) => one.people),
          { ...filter, answer: 'coming' },
        ),
        declined: link(lines(['declined']), { ...filter, answer: 'declined' }),
        awaited: link(lines(awaited), { ...filter, answer: 'awaited' }),
        bounced: link(lines(['bounced']), { ...filter, answer: 'bounced' }),
        ...Object.fromEntries(
          districts.map((district, n) => {
            const here = of.filter((one) => one.district === district);
            const all = sum(here, (one) => one.asked);
            const there = { ...filter, ...(district && { district }) };
            return [
              `d${n}`,
              <>
                {link(
                  sum(here, (one) => one.asked, ['coming']),
                  { ...there, answer: 'coming' },
                )}{' '}
                / {link(all, there)}
              </>,
            ];
          }),
        ),
      },
    };
  };
  const from = (contact: 'marked' | 'history') => coming.find((one) => one.contact === contact)?.offices ?? 0;
  return (
    <Section title={t.figures}>
      <p class="note">{t.figuresLead}</p>
      <Sheet
        folds
        columns={[
          { key: 'kind', label: t.kind, rowHead: true },
          ...(['asked', 'coming', 'people', 'declined', 'awaited', 'bounced'] as const).map((key) => ({
            key,
            label: t.columns[key],
            num: true,
          })),
          ...districts.map((district, n) => ({ key: `d${n}`, label: district || t.noDistrict, num: true })),
        ]}
        rows={[
          row('total', t.total, asked, {}),
          ...kinds.map((kind) =>
            row(
              `k-${kind}`,
              kind || t.noKind,
              asked.filter((one) => one.kind === kind),
              kind ? { kind } : {},
            ),
          ),
        ]}
        empty={t.empty}
      />
      <p class="soft">
        {sum(asked, (one) => one.persons) > 0 && t.figuresMixed} {t.littleFrom(from('marked'), from('history'))}
      </p>
    </Section>
  );
}
