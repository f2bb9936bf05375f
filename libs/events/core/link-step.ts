import { catalogue } from '#ui/i18n';
import { phaseOf } from './event.rules.js';
import type { EventStep } from './event-steps.js';
import { lacksLink } from './publication.rules.js';

/** The join link, which may be entered after publication. */
export const linkStep: EventStep = {
  key: 'link',
  after: 'reminders',
  permission: 'events.edit',
  read: async (_tx, { language }, { event, now }) => {
    if (!lacksLink(event) || phaseOf(event, now) === 'over') return null;
    const { title, detail, action } = texts.of(language);
    return { about: 'link', title, detail, action: { label: action, path: `events/${event.id}/edit#f-joinUrl` } };
  },
};

const texts = catalogue({
  ja: {
    title: 'オンラインの参加リンクがまだありません',
    detail: '入れるまで、オンラインで参加する方に参加のリンクを送りません',
    action: '参加リンクを入れる',
  },
  en: {
    title: 'There is no link to join online yet',
    detail: 'Until there is one, those who join online are sent none',
    action: 'Enter the link',
  },
});
