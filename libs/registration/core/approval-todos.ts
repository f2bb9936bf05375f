import type { TodoSource } from '#events';
import { rows } from '#platform';
import { catalogue, formatMoment } from '#ui/i18n';

interface Waiting {
  id: string;
  title: string;
  zone: string;
  pending: number;
  offered: number;
  /** the first of the offers ends then */
  until: Date | null;
}

/** Applications that wait for somebody to decide, and offers whose time to answer is running. */
export const approvalTodos: TodoSource = {
  key: 'approvals',
  permission: 'registrations.edit',
  async read(tx, { workspaceId, language }, { now }) {
    const t = texts.of(language);
    const events = await rows<Waiting>(tx, waiting, [workspaceId, now]);
    return events.flatMap(({ id, title, zone, pending, offered, until }) => [
      ...(pending > 0
        ? [
            {
              key: `approvals-${id}`,
              tone: 'warn' as const,
              about: 'people' as const,
              title: t.pending(pending, title),
              detail: t.pendingDetail,
              action: { label: t.decide, path: `events/${id}/approvals` },
            },
          ]
        : []),
      ...(until
        ? [
            {
              key: `offers-${id}`,
              tone: 'wait' as const,
              about: 'time' as const,
              title: t.offered(offered, title),
              detail: t.offeredDetail(formatMoment(until, zone, language)),
              action: { label: t.see, path: `events/${id}/registrations?state=offered` },
              due: until,
            },
          ]
        : []),
    ]);
  },
};

const waiting = `
  select e.id, e.title, e.zone, p.pending, o.offered, o.until
  from event_card e
  cross join lateral (
    select count(*)::int as pending from registration where event_id = e.id and live and state = 'pending') p
  cross join lateral (
    select count(distinct r.id)::int as offered, min(s.offered_until) as until
    from registration r join seat s on s.registration_id = r.id and s.state = 'offered'
    where r.event_id = e.id and r.live) o
  where e.workspace_id = $1 and e.state = 'published' and e.ends_at > $2 and (p.pending > 0 or o.offered > 0)
  order by e.starts_at, e.id limit 20`;

const texts = catalogue({
  ja: {
    pending: (n: number, title: string) => `「${title}」に承認待ちの方が${n}人います`,
    pendingDetail: '承認するか見送るかを決めると、メールで知らせます',
    decide: '決める',
    offered: (n: number, title: string) => `「${title}」で${n}人の返事を待っています`,
    offeredDetail: (until: string) => `いちばん早い期限は${until}です。過ぎると、席は次の方に回ります`,
    see: '案内中の方を見る',
  },
  en: {
    pending: (n: number, title: string) => `${n} awaiting approval for “${title}”`,
    pendingDetail: 'They are told by mail once you approve or decline',
    decide: 'Decide',
    offered: (n: number, title: string) => `${n} offered a place in “${title}” have yet to answer`,
    offeredDetail: (until: string) => `The first offer ends on ${until}; the place then goes to the next in line`,
    see: 'See who',
  },
});
