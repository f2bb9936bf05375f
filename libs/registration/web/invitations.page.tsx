import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView, takesApplications } from '#events';
import type { PageOf, Visit } from '#platform';
import { Button, Chip, Form, LinkButton, Notice, Pager, SelectField, Sheet, withQuery } from '#ui';
import { formatDay } from '#ui/i18n';
import type { Board, BoardFilter, BoardLine } from '../core/invitation-board.queries.js';
import { staffTexts } from './staff.texts.js';

interface InvitationsPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  board: Board;
  filter: BoardFilter;
  pageOf: PageOf;
  /** the button was pressed without anybody ticked */
  nobodyChosen?: boolean;
}

/** 案内: choose people of the directory and send each a personal link. */
export function InvitationsPage({
  visit,
  event,
  tabs,
  board,
  filter,
  pageOf,
  nobodyChosen = false,
}: InvitationsPageProps) {
  const t = staffTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff`;
  const open = takesApplications(event, visit.now);
  const options = (values: readonly string[]) => [
    { value: '', label: t.all },
    ...values.map((value) => ({ value, label: value })),
  ];
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current="invitations" part={t.invitations}>
      <p>{t.inviteLead}</p>
      {!open && <Notice tone="warn">{t.inviteClosed}</Notice>}
      <Form method="get" action={`${base}/events/${event.id}/invitations`} name="filter">
        <SelectField name="kind" label={t.kind} value={filter.kind ?? ''} options={options(board.kinds)} />
        <SelectField
          name="district"
          label={t.district}
          value={filter.district ?? ''}
          options={options(board.districts)}
        />
        <Button kind="quiet">{t.filter}</Button>
      </Form>
      {nobodyChosen && (
        <Notice tone="bad" live>
          {t.nobodyChosen}
        </Notice>
      )}
      <form method="post" action={boardPath(visit, event.id, filter, pageOf)}>
        <Sheet
          folds
          dense
          class="people"
          columns={[
            { key: 'pick', label: t.choose, unseen: true, class: 'pick' },
            { key: 'name', label: t.name, rowHead: true },
            { key: 'office', label: t.office },
            { key: 'state', label: t.state },
          ]}
          rows={board.lines.map((line) => ({
            key: line.personId,
            cells: {
              pick: open && free(line) && (
                <input type="checkbox" name="people" value={line.personId} aria-label={t.chooseOf(line.name)} />
              ),
              name: (
                <>
                  {line.name}
                  <small>{line.kana}</small>
                </>
              ),
              office: (
                <>
                  {line.officeName || '−'}
                  <small>{line.officeKind}</small>
                </>
              ),
              state: <InvitationState visit={visit} event={event} line={line} />,
            },
          }))}
          empty={
            <>
              <p>{t.noneToInvite}</p>
              <p>
                <LinkButton kind="quiet" href={`${base}/people`}>
                  {t.directory}
                </LinkButton>
              </p>
            </>
          }
        />
        <Pager
          page={pageOf.page}
          size={pageOf.size}
          total={board.total}
          href={(n) => withQuery(visit.url, 'page', String(n))}
        />
        {open && board.lines.some(free) && (
          <div class="bulk screen-only">
            <Button icon="mail">{t.invite}</Button>
          </div>
        )}
      </form>
    </EventFrame>
  );
}

/** The page of the list somebody looks at: what is sent from it leads back to it. */
export function boardPath(visit: Visit, eventId: string, { kind, district }: BoardFilter, { page }: PageOf): string {
  const asked = { ...(kind && { kind }), ...(district && { district }), ...(page > 1 && { page: String(page) }) };
  const query = new URLSearchParams(asked).toString();
  return `/w/${visit.workspace.slug}/staff/events/${eventId}/invitations${query && `?${query}`}`;
}

const free = (line: BoardLine): boolean => line.reachable && !line.registered && line.invitedAt === null;

function InvitationState({ visit, event, line }: { visit: Visit; event: EventView; line: BoardLine }) {
  const t = staffTexts.of(visit.language);
  if (line.registered) return <Chip tone="ok">{t.registered}</Chip>;
  if (line.invitedAt)
    return (
      <Chip tone="wait">{t.invitedAt(formatDay(line.invitedAt, event.zone, visit.language, { year: false }))}</Chip>
    );
  return line.reachable ? <span class="soft">{t.notYet}</span> : <Chip tone="off">{t.unreachable}</Chip>;
}
