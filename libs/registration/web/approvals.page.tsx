import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView, placeLine, placesLeft } from '#events';
import type { PageOf, Visit } from '#platform';
import { Button, LinkButton, Notice, Pager, Sheet, withQuery } from '#ui';
import { formatMoment } from '#ui/i18n';
import type { PendingLine } from '../core/approval.queries.js';
import { approvalTexts } from './approval.texts.js';
import { staffTexts } from './staff.texts.js';

interface ApprovalsPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  lines: readonly PendingLine[];
  total: number;
  pageOf: PageOf;
  /** a button was pressed without anybody ticked */
  nobodyChosen: boolean;
}

/** Everybody who is to be approved, with why their office puts them forward. */
export function ApprovalsPage({ visit, event, tabs, lines, total, pageOf, nobodyChosen }: ApprovalsPageProps) {
  const t = approvalTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const nominated = event.entry === 'nominated' || lines.some(({ reason }) => reason !== null);
  const limited = event.sessions
    .flatMap(({ pools }) => pools)
    .flatMap((pool) => {
      const left = placesLeft(pool);
      return left === null ? [] : [t.places(placeLine(pool, visit.language), left)];
    });
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={t.title}
      crumb={{ href: `${base}/registrations`, label: staffTexts.of(visit.language).applications }}
    >
      <div class="head sub">
        <div>
          <h2>{t.people(total)}</h2>
          <p class="soft">{[...new Set(limited)].join(visit.language === 'en' ? ' · ' : '・')}</p>
        </div>
      </div>
      {total > 0 && <p>{nominated ? t.leadNominated : t.leadApproval}</p>}
      {nobodyChosen && (
        <Notice tone="bad" live>
          {t.nobody}
        </Notice>
      )}
      <form method="get" action={`${base}/approvals/decision`}>
        <Sheet
          folds
          // Reasons are read to the end, so those lines are as high as they need.
          dense={!nominated}
          class={nominated ? '' : 'people'}
          columns={[
            { key: 'pick', label: t.choose, unseen: true, class: 'pick' },
            { key: 'name', label: t.name, rowHead: true },
            { key: 'office', label: t.office },
            ...(nominated
              ? [
                  { key: 'rank', label: t.rank, num: true },
                  { key: 'reason', label: t.reason },
                ]
              : []),
            { key: 'at', label: t.at },
          ]}
          rows={lines.map((line) => ({
            key: line.registrationId,
            cells: {
              pick: (
                <input type="checkbox" name="people" value={line.registrationId} aria-label={t.chooseOf(line.name)} />
              ),
              name: (
                <>
                  <a href={`${base}/registrations/${line.registrationId}`}>{line.name}</a>
                  <small>{line.kana}</small>
                </>
              ),
              office: (
                <>
                  {line.officeName || '−'}
                  {line.together > 1 && <small>{t.together(line.together)}</small>}
                </>
              ),
              rank: line.rank ?? '−',
              reason: line.reason ?? '−',
              at: formatMoment(line.at, event.zone, visit.language, { year: false }),
            },
          }))}
          empty={
            <>
              <p>{t.empty}</p>
              <p>
                <LinkButton kind="quiet" href={`${base}/registrations`}>
                  {t.list}
                </LinkButton>
              </p>
            </>
          }
        />
        <Pager
          page={pageOf.page}
          size={pageOf.size}
          total={total}
          href={(n) => withQuery(visit.url, 'page', String(n))}
        />
        {lines.length > 0 && (
          <div class="bulk screen-only">
            <Button icon="check" name="decision" value="approve">
              {t.approve}
            </Button>
            <Button kind="quiet" name="decision" value="decline">
              {t.decline}
            </Button>
          </div>
        )}
      </form>
    </EventFrame>
  );
}
