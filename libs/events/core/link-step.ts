import { catalogue } from '#ui/i18n';
import { phaseOf } from './event.rules.js';
import type { EventStep } from './event-steps.js';
import { lacksLink } from './publication.rules.js';

/** The join link, which may be entered after publication. */
export const linkStep: EventStep = {
  key: 'link',
  order: 40,
  permission: 'events.edit',
  step: async (_tx, visit, event) => {
    if (!lacksLink(event) || phaseOf(event, visit.now) === 'over') return null;
    const t = texts.of(visit.language);
    const href = `/w/${visit.workspace.slug}/staff/events/${event.id}/edit#f-joinUrl`;
    return { icon: 'screen', title: t.title, detail: t.detail, action: { label: t.action, href } };
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
