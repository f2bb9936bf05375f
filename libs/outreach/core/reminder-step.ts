import { endOf, type EventStep } from '#events';
import { rows } from '#platform';
import { catalogue } from '#ui/i18n';

/** Reminders, where there are none. */
export const reminderStep: EventStep = {
  key: 'reminders',
  after: 'applications',
  permission: 'reminders.edit',
  async read(tx, { language }, { event, now }) {
    if ((endOf(event) ?? now) <= now) return null;
    const found = await rows(tx, 'select 1 from reminder_rule where event_id = $1 limit 1', [event.id]);
    if (found.length > 0) return null;
    const { title, detail, action } = texts.of(language);
    return { about: 'time', title, detail, action: { label: action, path: `events/${event.id}/reminders` } };
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
