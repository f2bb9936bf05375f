import { formatTime, type Language, plainText } from '#ui/i18n';
import { Say, Section, When } from '#ui';
import { ownText, sessionTitle } from '../core/event-facts.js';
import type { EventView, ProgrammeItemView, SessionView } from '../core/event-view.js';
import { eventPageTexts } from './event-page.texts.js';

/** The agenda, day by day; nothing where none is written. */
export function Programme({ event, language }: { event: EventView; language: Language }) {
  const t = eventPageTexts.of(language);
  const sessions = event.sessions.filter(({ programme }) => programme.length > 0);
  if (sessions.length === 0) return null;
  return (
    <Section title={<Say>{t.programme}</Say>}>
      {sessions.map((session) => (
        <>
          {event.sessions.length > 1 && (
            <h3>
              <Say>{sessionTitle(event, session, language)}</Say>{' '}
              <small class="soft">
                <When start={session.startsAt} zone={event.zone} day short />
              </small>
            </h3>
          )}
          <Lines event={event} session={session} language={language} />
        </>
      ))}
    </Section>
  );
}

function Lines({ event, session, language }: { event: EventView; session: SessionView; language: Language }) {
  const timed = session.programme.some(({ startsAt }) => startsAt);
  return (
    <ol class="programme plain">
      {session.programme.map((item) => (
        <li key={item.id} class={item.pause ? 'pause' : undefined}>
          <Time at={item.startsAt} zone={event.zone} />
          <Line item={item} language={language} />
        </li>
      ))}
      {timed && (
        <li>
          <Time at={session.endsAt} zone={event.zone} />
          <div>
            <Say>{eventPageTexts.of(language).end}</Say>
          </div>
        </li>
      )}
    </ol>
  );
}

const Time = ({ at, zone }: { at: Date | null; zone: string }) =>
  at ? <time dateTime={at.toISOString()}>{formatTime(at, zone)}</time> : <span />;

function Line({ item, language }: { item: ProgrammeItemView; language: Language }) {
  const { honorific } = eventPageTexts.of(language);
  const own = (text: string) => ownText(text, language);
  return (
    <div lang={language === 'en' ? 'ja' : undefined}>
      {item.pause ? (
        <Say>{own(item.title)}</Say>
      ) : (
        <b>
          <Say>{own(item.title)}</Say>
        </b>
      )}
      {item.speakers.map(({ id, name, affiliation }, place) => (
        <span key={id}>
          {place > 0 && (language === 'en' ? ', ' : '・')}
          <Say>{`${own(name)}${isPost(name) ? '' : honorific}`}</Say>
          {affiliation && <span class="soft">({<Say>{own(affiliation)}</Say>})</span>}
        </span>
      ))}
      {item.note && (
        <span class="soft">
          {item.speakers.length > 0 && <br />}
          <Say>{own(item.note)}</Say>
        </span>
      )}
    </div>
  );
}

/** 総務課長, 事務局: who is announced by a post has no name to put an honorific behind. */
const isPost = (name: string): boolean =>
  /(長|部|課|係|室|局|会|担当|職員|スタッフ|センター|チーム)$/u.test(plainText(name));
