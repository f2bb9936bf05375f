import type { Tx, Visit } from '#platform';
import { catalogue, formatDay } from '#ui/i18n';
import { draftsNear } from './today.queries.js';
import type { Todo, TodoSource } from './todos.js';

const month = 30 * 24 * 3_600_000;

/** Drafts that begin within a month and that nobody can apply for yet. */
export const draftTodos: TodoSource = {
  key: 'drafts',
  permission: 'events.edit',
  async list(tx: Tx, visit: Visit): Promise<Todo[]> {
    const t = texts.of(visit.language);
    const until = new Date(visit.now.getTime() + month);
    const drafts = await draftsNear(tx, visit.workspace.id, visit.now, until);
    return drafts.map(({ id, title, startsAt, zone }) => ({
      key: `draft-${id}`,
      tone: 'wait',
      icon: 'calendar',
      title: t.title(title),
      detail: t.detail(formatDay(startsAt, zone, visit.language)),
      action: { label: t.action, href: `/w/${visit.workspace.slug}/staff/events/${id}` },
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
