import { type FindSubjects, rows } from '#platform';
import { eventWords } from './event-words.js';

interface Found {
  id: string;
  title: string;
  series: string | null;
  number: number | null;
}

/** Events as the audit trail names them. */
export const findEvents: FindSubjects = async (tx, ids, language) => {
  const found = await rows<Found>(
    tx,
    `select e.id, e.title, s.name as series, e.number from event e left join series s on s.id = e.series_id
     where e.id = any($1)`,
    [ids],
  );
  const { numbered } = eventWords.of(language);
  return found.map(({ id, title, series, number }) => ({
    id,
    name: series && number !== null ? `${numbered(series, number)} ${title}` : title,
    path: `events/${id}`,
  }));
};
