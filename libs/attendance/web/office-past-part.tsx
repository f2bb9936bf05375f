import { numberedSeries, ownText } from '#events';
import { Say, Section, Sheet } from '#ui';
import { catalogue, formatDay, plainText } from '#ui/i18n';
import type { OfficePart } from '#registration/web';
import { type OfficePast, officePast } from '../core/office-past.queries.js';

/** On an office's own page: to what somebody of them came, and how many; nobody is named. */
export const officePastPart: OfficePart<readonly OfficePast[]> = {
  key: 'past',
  read: async (tx, _guest, { officeId, now }) => {
    const past = await officePast(tx, officeId, now);
    return past.length > 0 ? past : null;
  },
  draw: (past, { language }) => {
    const t = texts.of(language);
    return (
      <Section key="past" title={t.title}>
        <Sheet
          folds
          columns={[
            { key: 'event', label: <Say>{t.event}</Say>, short: plainText(t.event), rowHead: true },
            { key: 'day', label: <Say>{t.day}</Say>, short: plainText(t.day) },
            { key: 'came', label: <Say>{t.came}</Say>, short: plainText(t.came) },
          ]}
          rows={past.map(({ eventId, title, series, number, zone, startsAt, came }) => ({
            key: eventId,
            cells: {
              event: (
                <Say>
                  {[numberedSeries(series || null, number, language), ownText(title, language)]
                    .filter(Boolean)
                    .join(' ')}
                </Say>
              ),
              day: <Say>{formatDay(startsAt, zone, language)}</Say>,
              came: <Say>{t.people(came)}</Say>,
            },
          }))}
          empty=""
        />
        <p class="small soft">
          <Say>{t.lead}</Say>
        </p>
      </Section>
    );
  },
};

const texts = catalogue({
  ja: {
    title: 'これまでの参加',
    event: '催し',
    day: '開催日',
    came: '来られた方',
    people: (n: number) => `${n}人`,
    lead: '事業所として、この2年。お一人ずつの出欠は、ここには出しません。',
  },
  'ja-easy': {
    title: 'これまでの {参加|さんか}',
    event: '{催|もよお}し',
    day: '{日|ひ}',
    came: '{来|き}た {人|ひと}',
    people: (n: number) => `${n}{人|にん}`,
    lead: '2{年|ねん}の あいだの {数|かず}です。 {名前|なまえ}は {出|で}ません。',
  },
  en: {
    title: 'What your office came to',
    event: 'Event',
    day: 'Day',
    came: 'Came',
    people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
    lead: 'Of your office, in two years. Who came is not shown here.',
  },
});
