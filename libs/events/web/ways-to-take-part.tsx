import { Icon, type IconName, Say, Section } from '#ui';
import { type Language } from '#ui/i18n';
import { ownText } from '../core/event-facts.js';
import type { EventView, Mode, PoolView } from '../core/event-view.js';
import { eventWords } from '../core/event-words.js';
import { eventPageTexts } from './event-page.texts.js';

const icons: Record<Mode, IconName> = { onsite: 'pin', satellite: 'people', online: 'screen' };

/** Every place and the way online, each once, with how to get there. */
export function WaysToTakePart({ event, language }: { event: EventView; language: Language }) {
  const t = eventPageTexts.of(language);
  const ways = new Map(
    event.sessions.flatMap(({ pools }) => pools.map((pool) => [`${pool.mode} ${pool.venue}`, pool])),
  );
  if (ways.size === 0) return null;
  return (
    <Section title={<Say>{t.ways}</Say>}>
      <ul class="sites plain">
        {[...ways.values()].map((pool) => (
          <Way
            key={pool.id}
            pool={pool}
            limit={event.sessions.length === 1 ? pool.capacity : null}
            language={language}
          />
        ))}
      </ul>
    </Section>
  );
}

/** @param limit left out where it differs from session to session */
function Way({ pool, limit, language }: { pool: PoolView; limit: number | null; language: Language }) {
  const t = eventPageTexts.of(language);
  const notes = [
    ownText(pool.venueNote, language),
    pool.mode === 'online' ? t.onlineNote : '',
    limit === null ? '' : t.capacity(limit),
  ].filter(Boolean);
  return (
    <li>
      <Icon name={icons[pool.mode]} />
      <div>
        <b>
          <Say>{eventWords.of(language).mode[pool.mode]}</Say>
        </b>{' '}
        <Say>{ownText(pool.venue, language)}</Say>
        {notes.map((note) => (
          <p key={note} class="soft">
            <Say>{note}</Say>
          </p>
        ))}
        {pool.mapUrl && (
          <p>
            <a href={pool.mapUrl} rel="nofollow noopener">
              <Say>{t.map}</Say>
            </a>
          </p>
        )}
      </div>
    </li>
  );
}
