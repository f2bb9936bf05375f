import type { Finder } from '#directory';
import { rows } from '#platform';
import { foldForSearch, isoDay, plainText } from '#ui/i18n';

interface Titled {
  id: string;
  title: string;
  zone: string;
  startsAt: Date | null;
}

/** So many events, the latest first, are looked through: titles are folded here, a workspace has some hundreds. */
const lookedAt = 2_000;

/** Events by their title. Who takes part is found in the directory, never through an event. */
export const eventFinder: Finder = {
  key: 'events',
  title: { ja: '催し', en: 'Events' },
  permission: 'events.read',
  async find(tx, { workspaceId }, text, most) {
    const events = await rows<Titled>(
      tx,
      `select id, title, zone, starts_at as "startsAt" from event_card where workspace_id = $1
       order by starts_at desc nulls last, id limit $2`,
      [workspaceId, lookedAt],
    );
    return events
      .filter(({ title }) => foldForSearch(plainText(title)).includes(text))
      .slice(0, most)
      .map(({ id, title, zone, startsAt }) => ({
        id,
        name: plainText(title),
        about: startsAt ? isoDay(startsAt, zone) : '',
        path: `events/${id}`,
      }));
  },
};
