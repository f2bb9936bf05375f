import { eventFacts, eventSpan } from './event-facts.js';
import { eachOwnText } from './own-texts.rules.js';
import type { EventView, Requirement } from './event-view.js';

type Slot = [title: string, from: string, to: string, requirement?: Requirement, venue?: string];

/** 11 December 2026 in Tokyo, unless a day is told. */
const event = (...slots: Slot[]) =>
  ({
    ...eachOwnText((name) => (name === 'title' ? '連絡会議' : '')),
    forWhom: '',
    zone: 'Asia/Tokyo',
    texts: {},
    contact: { name: '', phone: '', fax: '', email: '' },
    sessions: slots.map(([title, from, to, requirement = 'required', venue = '大会議室']) => {
      const at = (time: string) => new Date(`${time.includes('T') ? time : `2026-12-11T${time}`}:00+09:00`);
      const pools = [{ mode: 'onsite', venue }];
      return { title, startsAt: at(from), endsAt: at(to), requirement, fee: 0, pools };
    }),
  }) as unknown as EventView;

const main: Slot = ['本会', '13:30', '16:30'];
const party: Slot = ['{交流会|こうりゅうかい}', '18:00', '20:00', 'optional', '喫茶室'];

describe('when an event is, in one line', () => {
  it.each<[string, EventView, string]>([
    ['one session', event(main), '2026年12月11日(金) 13:30〜16:30'],
    ['two parts for everybody', event(main, ['分科会', '17:00', '18:00']), '2026年12月11日(金) 13:30〜18:00'],
    [
      'a party for those who like: its own times',
      event(main, party),
      '2026年12月11日(金) 13:30〜16:30、交流会 18:00〜20:00',
    ],
    [
      'an hour before it for those who like',
      event(['個別相談', '12:00', '13:00', 'optional'], main),
      '2026年12月11日(金) 13:30〜16:30、個別相談 12:00〜13:00',
    ],
    [
      'a party without a name',
      event(main, ['', '18:00', '20:00', 'optional']),
      '2026年12月11日(金) 13:30〜16:30、日程枠2 18:00〜20:00',
    ],
    [
      'a choice of times',
      event(['', '10:00', '11:00', 'optional'], ['', '13:00', '14:00', 'optional']),
      '2026年12月11日(金) 10:00〜14:00',
    ],
    [
      'more beside it than a line holds',
      event(main, party, ['展示', '10:00', '12:00', 'optional'], ['見学', '17:00', '18:00', 'optional']),
      '2026年12月11日(金) 10:00〜20:00 4枠',
    ],
    [
      'several days',
      event(main, ['2日目', '2026-12-12T10:00', '2026-12-12T12:00']),
      '2026年12月11日(金)〜12月12日(土) 2枠',
    ],
  ])('%s', (_, given, line) => expect(eventSpan(given, 'ja')).toBe(line));

  it('says it in the language of its reader', () => {
    expect(eventSpan(event(main, party), 'en')).toBe('Fri, 11 December 2026, 13:30–16:30, 交流会 18:00–20:00');
    expect(eventSpan(event(main, party), 'ja-easy')).toMatch(/13:30〜16:30、 \{交流会\|こうりゅうかい\} 18:00〜20:00$/);
  });
});

describe('where an event is', () => {
  const where = (given: EventView) => eventFacts(given, 'ja').find(({ term }) => term === 'どこで')!.lines;

  it('names the part whose place it is, where only those who like go there', () => {
    expect(where(event(main, party))).toEqual(['会場 大会議室', '交流会 会場 喫茶室']);
    expect(where(event(main, ['交流会', '18:00', '20:00', 'optional']))).toEqual(['会場 大会議室']);
    expect(where(event(party))).toEqual(['会場 喫茶室']);
  });
});
