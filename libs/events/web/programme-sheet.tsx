import { formatTime, type Language } from '#ui/i18n';
import { type Row, Section, Sheet } from '#ui';
import { ownText, sessionTitle } from '../core/event-facts.js';
import type { EventView, ProgrammeItemView } from '../core/event-view.js';
import { eventsTexts } from './events.texts.js';

/** The agenda of every session, for staff. */
export function ProgrammeSheet({ event, language }: { event: EventView; language: Language }) {
  const t = eventsTexts.of(language);
  const sessions = event.sessions.filter(({ programme }) => programme.length > 0);
  if (sessions.length === 0) return null;
  return (
    <Section title={t.programme}>
      {sessions.map((session) => (
        <Sheet
          folds
          key={session.id}
          caption={sessionTitle(event, session, language) || undefined}
          columns={[
            { key: 'time', label: t.time },
            { key: 'what', label: t.what, rowHead: true },
            { key: 'speakers', label: t.speakers },
          ]}
          rows={session.programme.map((item) => rowOf(item, event.zone, language))}
          empty=""
        />
      ))}
    </Section>
  );
}

const rowOf = (item: ProgrammeItemView, zone: string, language: Language): Row => ({
  key: item.id,
  cells: {
    time: item.startsAt && formatTime(item.startsAt, zone),
    what: (
      <>
        {ownText(item.title, language)} {item.note && <small class="soft">{ownText(item.note, language)}</small>}
      </>
    ),
    speakers: item.speakers.length > 0 && (
      <div>
        {item.speakers.map(({ id, name, affiliation }) => (
          <p key={id}>{ownText(affiliation ? `${name} (${affiliation})` : name, language)}</p>
        ))}
      </div>
    ),
  },
});
