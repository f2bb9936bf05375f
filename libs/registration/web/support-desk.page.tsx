import { endOf, type EventTabLink, type EventView } from '#events';
import { EventFrame } from '#events/web';
import type { PageOf, Visit } from '#platform';
import { Button, Notice, Pager, Sheet, withQuery } from '#ui';
import { formatDay } from '#ui/i18n';
import { registrationWords } from '../core/registration-words.js';
import type { NeedLine } from '../core/support/support.queries.js';
import { goneAt } from '../core/support/support.rules.js';
import { ArrangementChip } from './arrangement-chip.js';
import { supportDeskTexts } from './support-desk.texts.js';
import { staffTexts } from './staff.texts.js';

interface SupportDeskPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  staff: ReadonlyMap<string, string>;
  lines: readonly NeedLine[];
  total: number;
  open: number;
  pageOf: PageOf;
}

/** 配慮の手配: whose support is arranged by whom until when. What is needed is behind a button for each. */
export function SupportDeskPage({ visit, event, tabs, staff, lines, total, open, pageOf }: SupportDeskPageProps) {
  const t = supportDeskTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const end = endOf(event);
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={t.part}
      crumb={{ href: `${base}/registrations`, label: staffTexts.of(visit.language).applications }}
    >
      <div class="head sub">
        <div>
          <h2>
            {t.part} <span class="soft">{t.counts(total, open)}</span>
          </h2>
          <p class="note">
            {t.lead} {end && t.gone(formatDay(goneAt(end), event.zone, visit.language))}
          </p>
        </div>
        {total > 0 && (
          <form method="post" action={`${base}/support/views`} class="row screen-only">
            <Button kind="quiet" icon="page">
              {t.print}
            </Button>
          </form>
        )}
      </div>
      {!event.asksSupport && <Notice tone="wait">{t.notAsked}</Notice>}
      <Sheet
        folds
        dense
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'office', label: t.office },
          { key: 'state', label: t.state },
          { key: 'arrangement', label: t.arrangement },
          { key: 'by', label: t.arrangedBy },
          { key: 'due', label: t.due },
          { key: 'act', label: t.open, unseen: true, class: 'act' },
        ]}
        rows={lines.map((need) => ({
          key: need.registrationId,
          cells: {
            name: (
              <>
                <a href={`${base}/registrations/${need.registrationId}`}>{need.name || need.officeName}</a>
                <small>{need.kana}</small>
              </>
            ),
            office: need.officeName || '−',
            state: words.state[need.state],
            arrangement: <ArrangementChip visit={visit} zone={event.zone} need={need} />,
            by: (need.arrangedBy && staff.get(need.arrangedBy)) ?? <span class="soft">{t.nobody}</span>,
            due: need.due ? dayOf(need.due, visit) : '−',
            act: (
              <form method="post" action={`${base}/support/${need.registrationId}/views`}>
                <Button kind="text" label={t.openOf(need.name)}>
                  {t.open}
                </Button>
              </form>
            ),
          },
        }))}
        empty={t.empty}
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

/** A calendar day as it was written, wherever the reader is. */
export const dayOf = (due: string, { language }: Pick<Visit, 'language'>): string =>
  formatDay(new Date(`${due}T00:00:00Z`), 'UTC', language);
