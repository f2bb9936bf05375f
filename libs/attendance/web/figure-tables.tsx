import type { Visit } from '#platform';
import { Sheet } from '#ui';
import { attendanceWords } from '../core/attendance-words.js';
import type { Figure, Figures } from '../core/figures.queries.js';
import { type FigureLine, figuresByKind, figuresByRole, unidentifiedBeside } from '../core/figure-groups.js';
import type { UnidentifiedCount } from '../core/unidentified.queries.js';
import { listWords } from '../core/list-words.js';
import { attendanceTexts } from './attendance.texts.js';

interface FigureTablesProps {
  visit: Visit;
  figures: Figures;
  unidentified: readonly UnidentifiedCount[];
}

/** 延べ and 実, by kind of office and by role: 全体 first, both labelled, what cannot be named beside and never in them. */
export function FigureTables({ visit, figures, unidentified }: FigureTablesProps) {
  const t = attendanceTexts.of(visit.language);
  const listed = listWords.of(visit.language);
  const { all } = figures;
  const beside = unidentifiedBeside(unidentified, visit.language);
  if (all.attendances === 0 && !beside) {
    return (
      <div class="empty">
        <p>{t.nobody}</p>
      </div>
    );
  }
  const table = (head: string, lines: readonly FigureLine[]) => (
    <FigureTable
      visit={visit}
      head={head}
      all={all}
      beside={beside}
      lines={lines.filter(({ figure }) => figure.attendances > 0)}
    />
  );
  return (
    <>
      {table(listed.kind, figuresByKind(figures, visit.language))}
      {table(listed.role, figuresByRole(figures, visit.language))}
      <p class="note">{listed.figuresNote}</p>
    </>
  );
}

function FigureTable({
  visit,
  head,
  all,
  beside,
  lines,
}: {
  visit: Visit;
  head: string;
  all: Figure;
  beside: string | null;
  lines: readonly FigureLine[];
}) {
  const t = attendanceTexts.of(visit.language);
  const listed = listWords.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const row = (label: string, figure: Figure, unknown: string | null) => ({
    key: label,
    cells: {
      group: label,
      attendances: figure.attendances,
      persons: (
        <>
          {figure.persons}
          {figure.headsOnly > 0 && <span class="beside-figure">{words.headsOnly(figure.headsOnly)}</span>}
          {unknown && <span class="beside-figure">{unknown}</span>}
        </>
      ),
      offices: figure.offices,
    },
  });
  return (
    <Sheet
      class="figures"
      caption={head === listed.kind ? t.byKind : t.byRole}
      columns={[
        { key: 'group', label: head, rowHead: true },
        { key: 'attendances', label: words.attendances, num: true },
        { key: 'persons', label: words.persons, num: true },
        { key: 'offices', label: words.offices, num: true },
      ]}
      rows={[
        { ...row(listed.all, all, beside), total: true },
        ...lines.map(({ label, figure }) => row(label, figure, null)),
      ]}
      empty={t.nobody}
    />
  );
}
