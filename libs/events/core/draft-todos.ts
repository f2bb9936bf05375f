import { catalogue, formatDay } from '#ui/i18n';
import { draftsNear } from './today.queries.js';
import type { TodoSource } from './todos.js';

const month = 30 * 24 * 3_600_000;

/** Drafts that begin within a month and that nobody can apply for yet. */
export const draftTodos: TodoSource = {
  key: 'drafts',
  permission: 'events.edit',
  async read(tx, { workspaceId, language }, { now }) {
    const t = texts.of(language);
    const drafts = await draftsNear(tx, workspaceId, now, new Date(now.getTime() + month));
    return drafts.map(({ id, title, startsAt, zone }) => ({
      key: `draft-${id}`,
      tone: 'wait',
      about: 'event',
      title: t.title(title),
      detail: t.detail(formatDay(startsAt, zone, language)),
      action: { label: t.action, path: `events/${id}` },
      due: startsAt,
    }));
  },
};

const texts = catalogue({
  ja: {
    title: (title: string) => `「${title}」がまだ公開されていません`,
    detail: (day: string) => `${day}に始まります。公開するまで、だれも申し込めません`,
    action: '公開の準備をする',
  },
  en: {
    title: (title: string) => `“${title}” is not published yet`,
    detail: (day: string) => `It begins on ${day}. Nobody can apply until it is published`,
    action: 'Get it ready',
  },
});
