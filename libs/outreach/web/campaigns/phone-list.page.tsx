import type { EventTabLink, EventView } from '#events';
import { EventFrame } from '#events/web';
import type { Visit } from '#platform';
import { Sheet } from '#ui';
import type { BoardLine } from '../../core/campaigns/board.queries.js';
import { boardTexts } from './board.texts.js';
import { lastMove } from './last-move.js';

interface PhoneListPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  lines: readonly BoardLine[];
}

/** 電話する先: who has not answered and can be called, with room to write. Made to be printed. */
export function PhoneListPage({ visit, event, tabs, lines }: PhoneListPageProps) {
  const t = boardTexts.of(visit.language);
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="campaigns"
      part={t.phones}
      crumb={{ href: `/w/${visit.workspace.slug}/staff/events/${event.id}/campaigns`, label: t.title }}
    >
      <div class="head sub">
        <div>
          <h2>
            {t.phones} <span class="soft">{lines.length}</span>
          </h2>
          <p class="note screen-only">{t.printHint}</p>
        </div>
      </div>
      <Sheet
        folds
        dense
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'phone', label: t.phone },
          { key: 'code', label: t.code },
          { key: 'district', label: t.district },
          { key: 'move', label: t.latest },
          { key: 'note', label: t.called },
        ]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: {
            name: [line.name, line.recipient === 'person' && line.officeName].filter(Boolean).join(' '),
            phone: line.phone,
            code: line.code ?? '',
            district: line.district || '−',
            move: lastMove(line, event.zone, visit.language),
            note: '',
          },
        }))}
        empty={t.noPhones}
      />
    </EventFrame>
  );
}
