import { eachOwnText, type OwnText } from './own-texts.rules.js';
import { unreadInEasy } from './easy-readings.js';
import type { EventView, PoolView, ProgrammeItemView, SessionView } from './event-view.js';

const pool: PoolView = {
  id: 'p', mode: 'onsite', venue: '{市民|しみん}プラザ 大会議室', venueNote: '', mapUrl: null, inCharge: '', capacity: null, taken: 0, waiting: 0,
}; // prettier-ignore
const line: ProgrammeItemView = {
  id: 'i', startsAt: null, title: '{講演|こうえん}と質問', note: '質問は あとで', pause: false,
  speakers: [{ id: 's', name: '{高瀬|たかせ} みどり', affiliation: '', personId: null }],
}; // prettier-ignore
const session = { title: '', pools: [pool, pool], programme: [line] } as unknown as SessionView;
const event: Pick<EventView, OwnText | 'forWhom' | 'texts' | 'sessions'> = {
  ...eachOwnText(() => ''),
  title: '相談の受け方',
  description: 'ひらがな だけ',
  forWhom: '働く人',
  texts: { 'ja-easy': { title: '{相談|そうだん}の うけかた' } },
  sessions: [session],
};

it('names the kanji that an easy page would show without a reading, each once, by where they are typed', () => {
  expect(unreadInEasy(event)).toEqual([
    { where: 'forWhom', words: ['働', '人'] },
    { where: 'venue', words: ['大会議室'] },
    { where: 'programme', words: ['質問'] },
  ]);
});

it('looks at the Japanese text where there is no easy one', () => {
  expect(unreadInEasy({ ...event, texts: {}, forWhom: '', sessions: [] })).toEqual([
    { where: 'title', words: ['相談', '受', '方'] },
  ]);
});
