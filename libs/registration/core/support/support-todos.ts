import { momentOf, type TodoSource } from '#events';
import { catalogue, formatDay } from '#ui/i18n';
import { openNeeds } from './support.queries.js';

/** Needs that nobody has arranged yet, in numbers: what they are stays behind the button. */
export const supportTodos: TodoSource = {
  key: 'support',
  permission: 'support.arrange',
  async read(tx, { workspaceId, language }, { now }) {
    const t = texts.of(language);
    const events = await openNeeds(tx, workspaceId, now);
    return events.map(({ eventId, title, zone, open, startsAt, due }) => {
      const until = due === null ? startsAt : momentOf(due, '00:00', zone);
      return {
        key: `support-${eventId}`,
        tone: 'wait',
        about: 'care',
        title: t.title(open),
        detail: t.detail(title, formatDay(startsAt, zone, language)),
        action: { label: t.action, path: `events/${eventId}/support` },
        due: until instanceof Date ? until : startsAt,
      };
    });
  },
};

const texts = catalogue({
  ja: {
    title: (n: number) => `配慮の手配 ${n}件`,
    detail: (title: string, day: string) => `「${title}」は${day}です。だれが何をいつまでに手配するか決めてください`,
    action: '手配する',
  },
  en: {
    title: (n: number) => (n === 1 ? '1 support need to arrange' : `${n} support needs to arrange`),
    detail: (title: string, day: string) => `“${title}” is on ${day}. Please settle who arranges what until when`,
    action: 'Arrange',
  },
});
