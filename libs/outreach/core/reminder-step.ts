import { endOf, type EventStep } from '#events';
import { rows } from '#platform';
import { catalogue } from '#ui/i18n';

/** Reminders, where there are none. */
export const reminderStep: EventStep = {
  key: 'reminders',
  order: 35,
  permission: 'reminders.edit',
  async step(tx, visit, event) {
    if ((endOf(event) ?? visit.now) <= visit.now) return null;
    const found = await rows(tx, 'select 1 from reminder_rule where event_id = $1 limit 1', [event.id]);
    if (found.length > 0) return null;
    const t = texts.of(visit.language);
    const href = `/w/${visit.workspace.slug}/staff/events/${event.id}/reminders`;
    return { icon: 'clock', title: t.title, detail: t.detail, action: { label: t.action, href } };
  },
};

const texts = catalogue({
  ja: {
    title: 'リマインダーを入れる',
    detail: '1週間前と前日のお知らせ、お礼などを、まとめて入れられます',
    action: 'いつものリマインダーを入れる',
  },
  en: {
    title: 'Set the reminders',
    detail: 'Notes a week and a day before, thanks and the rest can be set at once',
    action: 'Set the usual reminders',
  },
});
