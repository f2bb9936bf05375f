import type { TodoSource } from '#events';
import { rows } from '#platform';
import { catalogue, formatDay } from '#ui/i18n';

/** Published events that are still to come and remind nobody. */
export const reminderTodos: TodoSource = {
  key: 'reminders',
  permission: 'reminders.edit',
  async read(tx, { workspaceId, language }, { now }) {
    const t = texts.of(language);
    const events = await rows<{ id: string; title: string; zone: string; startsAt: Date }>(
      tx,
      `select e.id, e.title, e.zone, s.at as "startsAt" from event_card e
       cross join lateral (select min(starts_at) as at from session_now where event_id = e.id) s
       where e.workspace_id = $1 and e.state = 'published' and s.at > $2
         and not exists (select 1 from reminder_rule where event_id = e.id)
       order by s.at, e.id limit 20`,
      [workspaceId, now],
    );
    return events.map(({ id, title, zone, startsAt }) => ({
      key: `reminders-${id}`,
      tone: 'wait',
      about: 'mail',
      title: t.title(title),
      detail: t.detail(formatDay(startsAt, zone, language)),
      action: { label: t.action, path: `events/${id}/reminders` },
      due: startsAt,
    }));
  },
};

const texts = catalogue({
  ja: {
    title: (title: string) => `「${title}」にリマインダーがありません`,
    detail: (day: string) => `${day}に始まります。1週間前と前日のお知らせ、お礼などをまとめて入れられます`,
    action: 'いつものリマインダーを入れる',
  },
  en: {
    title: (title: string) => `“${title}” has no reminders`,
    detail: (day: string) =>
      `It starts on ${day}. Notes a week and a day before, thanks and the rest can be set at once`,
    action: 'Set the usual reminders',
  },
});
