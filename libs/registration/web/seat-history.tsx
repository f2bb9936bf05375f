import { type EventView, placeLine, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { catalogue, formatMoment } from '#ui/i18n';
import { Section, Sheet } from '#ui';
import { registrationWords } from '../core/registration-words.js';
import type { SeatLine } from '../core/seat-history.queries.js';

interface SeatHistoryProps {
  visit: Visit;
  event: EventView;
  lines: readonly SeatLine[];
}

/** Who changed the seats of one person, from what to what, why and when. Nothing where that was before anything was kept. */
export function SeatHistory({ visit, event, lines }: SeatHistoryProps) {
  if (lines.length === 0) return null;
  const t = texts.of(visit.language);
  return (
    <Section title={t.title}>
      <Sheet
        folds
        columns={[
          { key: 'what', label: t.what, rowHead: true },
          { key: 'at', label: t.at },
          { key: 'who', label: t.who },
        ]}
        rows={lines.map((line, n) => ({
          key: String(n),
          cells: {
            what: whatBecame(visit, event, line),
            at: formatMoment(line.at, event.zone, visit.language),
            who: (
              <>
                {line.actor === 'staff' ? (line.by ?? t.staff) : t[line.actor]}
                {line.reason && <small>{t.because(line.reason)}</small>}
              </>
            ),
          },
        }))}
        empty=""
      />
    </Section>
  );
}

/** 本会: キャンセル待ち → 確定 · 本会: 会場 市民プラザ → オンライン */
function whatBecame(
  { language }: Visit,
  event: EventView,
  { sessionId, from, to, fromPool, toPool }: SeatLine,
): string {
  const words = registrationWords.of(language);
  const t = texts.of(language);
  const session = event.sessions.find(({ id }) => id === sessionId);
  const placeOf = (poolId: string | null) => {
    const pool = session?.pools.find(({ id }) => id === poolId);
    return pool ? placeLine(pool, language) : t.gone;
  };
  const became = [
    ...(from && fromPool !== toPool ? [[placeOf(fromPool), placeOf(toPool)].join(' → ')] : []),
    ...(from === to && fromPool === toPool ? [t.handed] : []),
    ...(from === to ? [] : [[...(from ? [words.state[from]] : []), words.state[to]].join(' → ')]),
  ].join(words.and);
  const title = session && event.sessions.length > 1 ? sessionTitle(event, session, language) : '';
  return title ? `${title}: ${became}` : became;
}

const texts = catalogue({
  ja: {
    title: '席の履歴',
    what: '変わったこと',
    at: '日時',
    who: 'だれが',
    gone: 'いまはない枠',
    handed: '同じ事業所の方から引き継ぎ',
    applicant: '申し込んだ方',
    staff: '職員',
    line: '空いた席への自動の繰り上げ',
    because: (reason: string) => `理由: ${reason}`,
  },
  en: {
    title: 'History of the seats',
    what: 'What changed',
    at: 'When',
    who: 'Who',
    gone: 'a pool that is no more',
    handed: 'Taken over from a colleague',
    applicant: 'The applicant',
    staff: 'Staff',
    line: 'Moved up by itself into a free place',
    because: (reason: string) => `Reason: ${reason}`,
  },
});
