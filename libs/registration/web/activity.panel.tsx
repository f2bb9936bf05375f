import { momentOf, typedIn } from '#events';
import type { TodayPanel } from '#events/web';
import type { Visit, WorkspaceProfile } from '#platform';
import { catalogue } from '#ui/i18n';
import { type Row, Say, Section, Sheet } from '#ui';
import { type Activity, activityBetween } from '../core/activity.queries.js';

interface Since {
  since: Date;
  activity: Activity[];
}

/** On 今日: who applied and who cancelled since yesterday morning, and who waits, each number with its rows behind it. */
export const activityPanel = (workspaces: WorkspaceProfile): TodayPanel<Since> => ({
  key: 'activity',
  permission: 'registrations.read',
  async read(tx, { workspaceId }, { now }) {
    const { zone } = await workspaces.byId(workspaceId);
    const since = startOfYesterday(now, zone);
    const activity = await activityBetween(tx, workspaceId, since, now);
    return activity.length > 0 ? { since, activity } : null;
  },
  draw({ since, activity }, visit) {
    const t = texts.of(visit.language);
    return (
      <Section key="activity" title={t.title}>
        <Sheet
          folds
          columns={[
            { key: 'event', label: t.event, rowHead: true },
            { key: 'applied', label: t.applied, num: true },
            { key: 'cancelled', label: t.cancelled, num: true },
            { key: 'waiting', label: t.waiting, num: true },
          ]}
          rows={activity.map((one) => rowOf(visit, one, since))}
          empty=""
        />
      </Section>
    );
  },
});

function rowOf(visit: Visit, { eventId, title, ...counts }: Activity, since: Date): Row {
  const t = texts.of(visit.language);
  const event = `/w/${visit.workspace.slug}/staff/events/${eventId}`;
  const then = encodeURIComponent(since.toISOString());
  const linked = (count: number, query: string) =>
    count === 0 ? <span class="soft">0</span> : <a href={`${event}/registrations${query}`}>{t.people(count)}</a>;
  return {
    key: eventId,
    cells: {
      event: (
        <a href={event}>
          <Say>{title}</Say>
        </a>
      ),
      applied: linked(counts.applied, `?since=${then}`),
      cancelled: linked(counts.cancelled, `?state=cancelled&since=${then}`),
      waiting: linked(counts.waiting, '?state=waiting'),
    },
  };
}

const dayMs = 24 * 3_600_000;

/** By the clocks of the workspace. Where the midnight is skipped, a full day ago is near enough. */
function startOfYesterday(now: Date, zone: string): Date {
  const before = new Date(now.getTime() - dayMs);
  const midnight = momentOf(typedIn(before, zone).date, '00:00', zone);
  return midnight instanceof Date ? midnight : before;
}

const texts = catalogue({
  ja: {
    title: 'きのうからの動き',
    event: '催し',
    applied: '新しい申込',
    cancelled: '取消',
    waiting: 'いまの待ち',
    people: (n: number) => `${n}人`,
  },
  en: {
    title: 'Since yesterday',
    event: 'Event',
    applied: 'Applied',
    cancelled: 'Cancelled',
    waiting: 'Waiting now',
    people: (n: number) => String(n),
  },
});
