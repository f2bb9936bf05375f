import { catalogue, formatDay } from '#ui/i18n';
import { linklessNear } from './today.queries.js';
import type { TodoSource } from './todos.js';

const day = 24 * 3_600_000;

/** Published events of the next fourteen days whose link to join online is still to come. */
export const linkTodos: TodoSource = {
  key: 'links',
  permission: 'events.edit',
  async read(tx, { workspaceId, language }, { now }) {
    const t = texts.of(language);
    const until = (days: number) => new Date(now.getTime() + days * day);
    const events = await linklessNear(tx, workspaceId, now, until(14));
    return events.map(({ id, title, startsAt, zone }) => ({
      key: `link-${id}`,
      tone: startsAt < until(2) ? 'bad' : 'warn',
      about: 'link',
      title: t.title(title),
      detail: t.detail(formatDay(startsAt, zone, language)),
      action: { label: t.action, path: `events/${id}/edit#f-joinUrl` },
      due: startsAt,
    }));
  },
};

const texts = catalogue({
  ja: {
    title: (title: string) => `「${title}」のオンラインの参加リンクがまだありません`,
    detail: (day: string) => `${day}に始まります。入れるまで、オンラインで参加する方に参加のリンクを送りません`,
    action: '参加リンクを入れる',
  },
  en: {
    title: (title: string) => `“${title}” has no link to join online yet`,
    detail: (day: string) => `It begins on ${day}. Until it has one, those who join online are sent none`,
    action: 'Enter the link',
  },
});
