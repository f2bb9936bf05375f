import { inLanguage, type Visit } from '#platform';
import { catalogue, formatDay, plainText } from '#ui/i18n';
import { Notice } from '#ui';
import { seriesLine } from '../core/event-facts.js';
import type { Rhythm } from '../core/next-day.rules.js';
import type { NextEvent } from '../core/next-event.js';

interface NextNoticeProps {
  visit: Visit;
  next: NextEvent;
  /** first day of the form as it stands */
  day: string | undefined;
}

/** Says of the form of a next event what it has taken over, what not, and why this day. */
export function NextNotice({ visit, next: { last, proposed, contents }, day }: NextNoticeProps) {
  const t = texts.of(visit.language);
  const taken = [t.itself, ...contents.map((one) => inLanguage(one, visit.language))];
  return (
    <Notice tone="ok">
      <p>{plainText(t.from(seriesLine(last, visit.language) ?? last.title))}</p>
      <ul>
        {proposed && proposed.day === day && (
          <li>
            {t.day(
              formatDay(new Date(`${proposed.day}T00:00:00Z`), 'UTC', visit.language),
              rhythmWord(proposed.rhythm, t),
            )}
          </li>
        )}
        <li>{t.taken(taken.join(t.and))}</li>
        <li>{t.left}</li>
      </ul>
    </Notice>
  );
}

function rhythmWord(rhythm: Rhythm, t: (typeof texts)['ja']): string {
  if (rhythm.kind === 'weeks') return rhythm.weeks === 1 ? t.weekly : t.biweekly;
  return rhythm.kind === 'date'
    ? t.date(rhythm.date)
    : t.weekday(rhythm.nth, t.weekdays[rhythm.weekday as keyof typeof t.weekdays]);
}

const ordinals = ['first', 'second', 'third', 'fourth', 'last'];

const texts = catalogue({
  ja: {
    from: (what: string) => `${what} をもとにした次回です。保存するまでは、何もつくられません。`,
    day: (day: string, rhythm: string) => `日付は ${day} を提案しています(${rhythm})。ほかの日にも変えられます。`,
    weekly: '毎週の並びから',
    biweekly: '2週間おきの並びから',
    weekday: (nth: number, weekday: string) => (nth === 5 ? `最終${weekday}曜日の並びから` : `第${nth}${weekday}曜日の並びから`),
    weekdays: { 0: '日', 1: '月', 2: '火', 3: '水', 4: '木', 5: '金', 6: '土' },
    date: (date: number) => `${date}日の並びから`,
    itself: '日程枠、参加方法と定員、プログラムの流れ',
    and: '、',
    taken: (what: string) => `引き継ぐもの: ${what}`,
    left: '引き継がないもの: 話す方、オンラインの参加リンク、申し込み',
  },
  en: {
    from: (what: string) => `The next one after ${what}. Nothing is made until you save.`,
    day: (day: string, rhythm: string) => `${day} is proposed (${rhythm}). You can choose another day.`,
    weekly: 'every week',
    biweekly: 'every two weeks',
    weekday: (nth: number, weekday: string) => `the ${ordinals[nth - 1]} ${weekday} of the month`,
    weekdays: { 0: 'Sunday', 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday' },
    date: (date: number) => `day ${date} of the month`,
    itself: 'sessions, ways of taking part with their places, the run of the programme',
    and: ', ',
    taken: (what: string) => `Taken over: ${what}`,
    left: 'Not taken over: speakers, the join link, applications',
  },
}); // prettier-ignore
