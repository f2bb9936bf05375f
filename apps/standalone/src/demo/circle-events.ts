import type { EventPlan } from '#events';
import type { Calendar } from './calendar.js';
import { hall, plan, programme, session } from './event-plan.js';

const contact = {
  name: '世話人(小瀬木)',
  phone: '0000-00-2000',
  fax: '',
  email: 'madoguchi@kotonohadai.example',
};

export interface CircleDays {
  exchange: string;
  course: string;
}

export const circleDaysOf = (calendar: Calendar): CircleDays => ({
  exchange: calendar.day(20),
  course: calendar.day(45),
});

/** A meeting and a party after it, which is joined separately and costs something. */
export const exchangeMeeting = (calendar: Calendar, { exchange }: CircleDays): EventPlan =>
  plan({
    series: { id: null, name: '企業と支援者の交流会', number: 0 },
    title: 'はじめまして会',
    summary: '会社と支援機関が、顔を合わせて話す会です。続けるかどうかも、この日に話し合います。',
    forWhom: 'ことのは台の会社・お店・支援機関の方',
    deadline: calendar.at(calendar.before(exchange, 5), '17:00'),
    contact,
    sessions: [
      session(calendar, [exchange, '15:00', '16:30'], {
        title: '本会',
        pools: [hall('ことのは台集会所 和室', 16, '玄関に段差があります。お手伝いします。')],
        programme: programme(calendar, exchange, [
          '15:00 自己紹介',
          '15:30 いま困っていること | | 3つのテーブルに分かれます',
          '16:15 これからのこと',
        ]),
      }),
      session(calendar, [exchange, '17:30', '19:30'], {
        title: '懇親会',
        requirement: 'optional',
        fee: 3_800,
        pools: [hall('喫茶 こかげ', 6)],
      }),
    ],
  });

/** Three days, the same people each day; applications open next week. */
export const stepCourse = (calendar: Calendar, { course }: CircleDays): EventPlan => {
  const days = [course, ...[7, 14].map((later) => calendar.after(course, later))];
  const titles = ['1日目 仕事を分ける', '2日目 伝え方', '3日目 ふりかえり'];
  return plan({
    title: '仕事の教え方 3日コース',
    summary: 'はじめて障がいのある人を迎える職場のための、少人数のコースです。3日とも出られる方を待っています。',
    forWhom: '会社・お店で仕事を教える方',
    opensAt: calendar.at(calendar.day(5), '09:00'),
    deadline: calendar.at(calendar.before(course, 7), '17:00'),
    contact,
    sessions: days.map((day, n) =>
      session(calendar, [day, '09:30', '12:00'], {
        title: titles[n]!,
        pools: [hall('ことのは台商工会 会議室', 10)],
      }),
    ),
  });
};
