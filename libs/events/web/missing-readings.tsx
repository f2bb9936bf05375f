import type { Visit } from '#platform';
import { catalogue, sentenceIn } from '#ui/i18n';
import { type Unread, unreadInEasy } from '../core/easy-readings.js';
import type { EventView } from '../core/event-view.js';
import { EventForm, PoolForm, ProgrammeForm, SessionForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

const most = 8;

/** Before publication, where the host offers やさしい日本語: which kanji have no reading yet. A hint; nothing waits for it. */
export function MissingReadings({ visit, event }: { visit: Visit; event: EventView }) {
  const unread = visit.workspace.languages.includes('ja-easy') ? unreadInEasy(event) : [];
  if (unread.length === 0) return null;
  const t = texts.of(visit.language);
  return (
    <details class="soft">
      <summary>{t.summary(unread.length)}</summary>
      <ul>
        {unread.map(({ where, words }) => (
          <li key={where}>
            {labelOf(where, visit)}: {words.slice(0, most).join(t.and)}
            {words.length > most && ` ${t.more(words.length - most)}`}
          </li>
        ))}
      </ul>
      {/* Not a plain text: its example is to be seen as it is typed. */}
      <p>
        <span>{t.how}</span>
      </p>
    </details>
  );
}

/** What the field is called on the form. */
function labelOf(where: Unread['where'], { language }: Visit): string {
  if (where === 'programme') return formTexts.of(language).programme;
  const fields = { ...EventForm.fields, ...placeFields };
  return sentenceIn(fields[where].look.label!, language);
}

const placeFields = {
  sessionTitle: SessionForm.fields.title,
  venue: PoolForm.fields.venue,
  venueNote: PoolForm.fields.venueNote,
  speakers: ProgrammeForm.fields.speakers,
};

const texts = catalogue({
  ja: {
    summary: (n: number) => `やさしい日本語のページに、読みのない漢字があります(${n}つの欄)`,
    and: '、',
    more: (n: number) => `ほか${n}語`,
    how: 'どの欄でも {会場|かいじょう} のように書くと、やさしい日本語のページにふりがなが出ます。ほかのページには出ません。このままでも公開できます。',
  },
  en: {
    summary: (n: number) => `The page in easy Japanese has kanji without a reading (${n === 1 ? '1 field' : `${n} fields`})`,
    and: ', ',
    more: (n: number) => `and ${n} more`,
    how: 'Written as {会場|かいじょう} in any field, kanji get their reading on the page in easy Japanese, and on no other. It can be published as it is.',
  },
}); // prettier-ignore
