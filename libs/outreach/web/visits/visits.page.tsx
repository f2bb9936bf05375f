import type { PageOf, Visit } from '#platform';
import { Chip, LinkButton, Pager, Sheet, StaffPage, States, withQuery } from '#ui';
import { plainText } from '#ui/i18n';
import type { VisitFilter } from '../../core/visits/visits.queries.js';
import type { VisitList } from '../../core/visits/visits.js';
import { visitsTexts } from './visits.texts.js';

interface VisitsPageProps extends VisitList {
  visit: Visit;
  filter: VisitFilter;
  pageOf: PageOf;
}

/** 訪問: whom somebody goes to see, those to come first; after one event, or all. */
export function VisitsPage({ visit, event, lines, planned, done, total, filter, pageOf }: VisitsPageProps) {
  const t = visitsTexts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const to = (state: VisitFilter['state']) => withQuery(withQuery(visit.url, 'page', ''), 'state', state);
  const title = event ? t.of(plainText(event.title)) : t.title;
  return (
    <StaffPage
      visit={visit}
      title={title}
      current="events"
      crumbs={
        event
          ? [
              { href: `${staff}/events/${event.id}`, label: plainText(event.title) },
              { href: `${staff}/events/${event.id}/campaigns`, label: t.toInvitations },
            ]
          : []
      }
      lead={t.counts(done, planned)}
    >
      <States
        label={t.states}
        items={[
          { href: to(''), label: t.all, count: planned + done, current: filter.state === '' },
          { href: to('planned'), label: t.planned, count: planned, current: filter.state === 'planned', tone: 'wait' },
          { href: to('done'), label: t.done, count: done, current: filter.state === 'done', tone: 'ok' },
        ]}
      />
      <Sheet
        folds
        dense
        class="people"
        columns={[
          { key: 'office', label: t.office, rowHead: true },
          { key: 'kind', label: t.kind },
          { key: 'district', label: t.district },
          { key: 'state', label: t.state },
          { key: 'event', label: t.event },
          { key: 'by', label: t.by },
          { key: 'note', label: t.note },
          { key: 'act', label: t.open, unseen: true, class: 'act' },
        ]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: {
            office: <a href={`${staff}/offices/${line.officeId}`}>{line.office}</a>,
            kind: line.kind || '−',
            district: line.district || '−',
            state: (
              <Chip tone={line.doneOn ? 'ok' : 'wait'}>
                {[line.doneOn ? t.done : t.planned, line.doneOn ?? line.plannedOn].join(' ')}
              </Chip>
            ),
            event: plainText(line.eventTitle) || '−',
            by: line.by || '−',
            note: line.note.split('\n')[0] || '−',
            act: (
              <a href={`${staff}/visits/${line.id}`} aria-label={t.openOf(line.office)}>
                {t.open}
              </a>
            ),
          },
        }))}
        empty={
          <>
            <p>{t.empty}</p>
            {event && (
              <p>
                <LinkButton kind="quiet" href={`${staff}/events/${event.id}/campaigns`}>
                  {t.toInvitations}
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
    </StaffPage>
  );
}
