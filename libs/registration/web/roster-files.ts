import type { Readable } from 'node:stream';
import { eventHead, type EventView } from '#events';
import { csvStream, xlsxFile } from '#platform';
import { formatMoment, type Language, plainText } from '#ui/i18n';
import { seatWords, standingsOf } from '../core/person-lines.js';
import { registrationWords } from '../core/registration-words.js';
import type { RosterLine } from '../core/roster.queries.js';
import { rosterTexts } from './roster.texts.js';
import { staffTexts } from './staff.texts.js';

interface Listed {
  event: EventView;
  lines: AsyncIterable<RosterLine>;
}

type List = (write: (at: Listed) => Promise<void>) => Promise<void>;

/** What the list shows, column by column, with a column for every session. */
function headOf(event: EventView, language: Language): string[] {
  const t = staffTexts.of(language);
  const r = rosterTexts.of(language);
  const several = event.sessions.length > 1;
  const nobody = { live: true, seats: [] };
  const sessions = standingsOf(event, nobody, language).map(({ title }, n) => (several ? title || `${t.session} ${n + 1}` : t.session)); // prettier-ignore
  return [t.code, t.name, r.kana, t.office, r.kind, ...sessions, t.reasonHead, r.markHead, t.at, r.channel];
}

async function* rowsOf({ event, lines }: Listed, language: Language): AsyncGenerator<string[]> {
  const r = rosterTexts.of(language);
  const words = registrationWords.of(language);
  for await (const line of lines) {
    const standings = standingsOf(event, line, language);
    yield [
      line.code,
      line.name,
      line.kana,
      line.officeName,
      line.officeKind,
      ...standings.map(({ seat, place }) => (seat ? `${seatWords(seat, language)} ${place}`.trim() : '')),
      [...new Set(standings.flatMap(({ seat }) => seat?.reason ?? []))].join(' / '),
      [line.first && r.marks.first, line.corrections > 0 && r.corrections(line.corrections)].filter(Boolean).join(' '),
      formatMoment(line.at, event.zone, language),
      words.channel[line.channel],
    ];
  }
}

/** The list as CSV, while it is read. */
export const rosterCsv = (list: List, language: Language): Promise<Readable> =>
  csvStream((put) =>
    list(async (at) => {
      await put([headOf(at.event, language)]);
      await put(rowsOf(at, language));
    }),
  );

/** The list as a workbook. */
export const rosterWorkbook = (list: List, language: Language): Promise<Buffer> =>
  xlsxFile((book) =>
    list(async (at) => {
      const t = staffTexts.of(language);
      await book.add({
        name: t.applications,
        title: `${nameOf(at.event, language)} ${t.applications}`,
        tables: [{ head: headOf(at.event, language), rows: rowsOf(at, language) }],
      });
    }),
  );

export const nameOf = (event: EventView, language: Language): string => plainText(eventHead(event, language).name);
