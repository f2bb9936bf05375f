import { formatDay, type Language, plainText, zoneName } from '#ui/i18n';
import { eventSpan, ownTexts } from './event-facts.js';
import { startOf } from './event.rules.js';
import type { EventView } from './event-view.js';
import { eventWords } from './event-words.js';

/** What an event is called at the head of a mail, and when it is. */
export interface EventHead {
  /** 第101回 ○○連絡会議, or its title where it stands alone */
  name: string;
  /** 12月17日(木): for a subject; of several days the first, 12月1日(火)〜 */
  day: string;
  /** for the first lines of a letter */
  about: { name: string; title?: string; when: string };
}

/** Every mail about an event begins with this, so that the mails of two months are told apart by their subjects. */
export function eventHead(event: EventView, language: Language): EventHead {
  const t = eventWords.of(language);
  const { title } = ownTexts(event, language);
  const numbered = event.series && event.number !== null ? t.called(event.series.name, event.number) : null;
  const name = numbered ?? title;
  const own = plainText(title).includes(plainText(name)) ? {} : { title };
  const span = eventSpan(event, language);
  const dayOf = (at: Date) => formatDay(at, event.zone, language, { year: false });
  const start = startOf(event);
  const day = start ? dayOf(start) : '';
  // A party in the evening of the same day makes no event of several days.
  const goesOn = event.sessions.some(({ startsAt }) => dayOf(startsAt) !== day);
  return {
    name,
    day: goesOn ? t.from(day) : day,
    about: { name, ...own, when: span ? t.inZone(span, zoneName(event.zone, language)) : '' },
  };
}
