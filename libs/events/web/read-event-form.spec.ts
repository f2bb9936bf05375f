import type { EventPlan } from '../core/event-plan.js';
import { plainEntry } from '../core/entry-rules.js';
import { eachOwnText } from '../core/own-texts.rules.js';
import { EventForm } from './event.form.js';
import { readEvent } from './read-event-form.js';

const complete: Record<string, string> = {
  title: '相談の受け方',
  zone: 'Asia/Tokyo',
  'sessions.0.date': '2026-12-11',
  'sessions.0.start': '13:00',
  'sessions.0.end': '16:30',
  'sessions.0.requirement': 'required',
  'sessions.0.pools.0.mode': 'onsite',
  'sessions.0.pools.0.venue': '市民プラザ',
  'sessions.0.pools.0.capacity': '50',
};

/** What a posted form becomes: its plan and, in Japanese, what is wrong at which field. */
async function read(
  changes: Record<string, unknown> = {},
): Promise<{ plan: EventPlan; wrong: Record<string, string> }> {
  const sent = await EventForm.read({ ...complete, ...changes });
  const { plan, refused } = readEvent(sent.value, 'Asia/Tokyo');
  const all = [...sent.refused, ...refused];
  return { plan, wrong: Object.fromEntries(all.map(({ field, sentence }) => [field, sentence.ja])) };
}

const wrongIn = async (changes: Record<string, unknown>) => (await read(changes)).wrong;

describe('a typed event', () => {
  it('becomes a plan in true types and UTC', async () => {
    const { plan, wrong } = await read({
      newSeries: 'はたらく支援セミナー',
      number: '１２',
      deadlineOn: '2026-12-04',
      deadlineAt: '17:00',
      joinUrl: 'https://meet.example/a',
      protectedNames: 'yes',
      contactEmail: ' Desk@Mizunohama.example ',
      'en.title': 'How to listen',
      'sessions.0.fee': '4,550円',
      'sessions.0.programme.0.time': '13:10',
      'sessions.0.programme.0.title': '講演',
      'sessions.0.programme.0.speakers':
        '小日向 湊 (なぎさ野大学 地域福祉研究室)\n\n灰谷 悠（つむぎ工房）\n鳥越 いづみ',
      'sessions.0.programme.1.time': '',
    });
    expect(wrong).toEqual({});
    expect(plan).toEqual({
      series: { id: null, name: 'はたらく支援セミナー', number: 12 },
      ...eachOwnText(() => ''), title: '相談の受け方', forWhom: '', zone: 'Asia/Tokyo',
      texts: { en: { title: 'How to listen' } },
      opensAt: null, deadline: new Date('2026-12-04T08:00:00Z'), joinUrl: 'https://meet.example/a', protectedNames: true, ...plainEntry,
      contact: { name: '', phone: '', fax: '', email: 'desk@mizunohama.example' },
      sessions: [
        {
          field: 'sessions.0', id: null, title: '', requirement: 'required', fee: 4550,
          startsAt: new Date('2026-12-11T04:00:00Z'), endsAt: new Date('2026-12-11T07:30:00Z'),
          pools: [{ field: 'sessions.0.pools.0', id: null, mode: 'onsite', venue: '市民プラザ', venueNote: '', mapUrl: null, inCharge: '', capacity: 50 }],
          programme: [
            {
              startsAt: new Date('2026-12-11T04:10:00Z'), title: '講演', note: '', pause: false,
              speakers: [
                { name: '小日向 湊', affiliation: 'なぎさ野大学 地域福祉研究室' },
                { name: '灰谷 悠', affiliation: 'つむぎ工房' },
                { name: '鳥越 いづみ', affiliation: '' },
              ],
            },
          ],
        },
      ],
    }); // prettier-ignore
  });

  it('may be an idea without a day', async () => {
    const { plan, wrong } = await read({ 'sessions.0.date': '', 'sessions.0.start': '', 'sessions.0.end': '' });
    expect([plan.sessions, wrong]).toEqual([[], {}]);
  });

  it('takes emoji and family names of several code points as the letters they are', async () => {
    expect(await wrongIn({ title: '👨‍👩‍👧‍👦'.repeat(100), 'sessions.0.pools.0.venue': '𠮷野家🍜' })).toEqual({});
  });

  it.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['no title', { title: '  ' }, { title: '題名を入力してください。' }],
    ['a title of 101 letters', { title: 'あ'.repeat(101) }, { title: '長すぎます。100文字までにしてください。' }],
    [
      'letters with more marks than any has',
      { title: `あ${'\u0301'.repeat(30)}`.repeat(100) },
      { title: '長すぎます。100文字までにしてください。' },
    ],
    ['no day', { 'sessions.0.date': '' }, { 'sessions.0.date': '日付を選んでください。例: 2026-11-20' }],
    ['no end', { 'sessions.0.end': '' }, { 'sessions.0.end': '時刻を入力してください。例: 13:00' }],
    [
      'an end before the start',
      { 'sessions.0.end': '12:00' },
      { 'sessions.0.end': '終わりの時刻は、始まりより後にしてください。' },
    ],
    [
      'an end at the start',
      { 'sessions.0.end': '13:00' },
      { 'sessions.0.end': '終わりの時刻は、始まりより後にしてください。' },
    ],
    [
      'an hour that the clocks skip',
      { zone: 'Europe/Berlin', 'sessions.0.date': '2026-03-29', 'sessions.0.start': '02:30' },
      { 'sessions.0.start': '夏時間に変わるため、この時刻はこの日にありません。前か後の時刻にしてください。' },
    ],
    ['a zone that does not exist', { zone: 'Tokyo' }, { zone: 'タイムゾーンの名前が正しくありません。例: Asia/Tokyo' }],
    [
      'a capacity in words',
      { 'sessions.0.pools.0.capacity': '約50' },
      { 'sessions.0.pools.0.capacity': '定員は 0 以上の数字で入力してください。決めないときは空欄にします。' },
    ],
    [
      'a negative capacity',
      { 'sessions.0.pools.0.capacity': '-1' },
      { 'sessions.0.pools.0.capacity': '定員は 0 以上の数字で入力してください。決めないときは空欄にします。' },
    ],
    [
      'a capacity of a billion',
      { 'sessions.0.pools.0.capacity': '1000000000' },
      { 'sessions.0.pools.0.capacity': '定員は 0 以上の数字で入力してください。決めないときは空欄にします。' },
    ],
    [
      'a fee in words',
      { 'sessions.0.fee': '実費' },
      { 'sessions.0.fee': '参加費は円の数字で入力してください。無料のときは空欄にします。' },
    ],
    [
      'a deadline after the end',
      { deadlineOn: '2026-12-11', deadlineAt: '16:31' },
      { deadlineOn: '締め切りは、最後の日程枠が終わる前にしてください。' },
    ],
    [
      'an opening after the deadline',
      { opensOn: '2026-12-05', deadlineOn: '2026-12-04' },
      { opensOn: '受付の開始は、締め切りより前にしてください。' },
    ],
    [
      'a link without https',
      { joinUrl: 'http://meet.example/a' },
      { joinUrl: 'https:// で始まるリンクを入力してください。' },
    ],
    [
      'a link that runs',
      { 'sessions.0.pools.0.mapUrl': 'javascript:alert(1)' },
      { 'sessions.0.pools.0.mapUrl': 'https:// で始まるリンクを入力してください。' },
    ],
    [
      'a link with a password',
      { joinUrl: 'https://a:b@meet.example/' },
      { joinUrl: 'https:// で始まるリンクを入力してください。' },
    ],
    [
      'an address that is none',
      { contactEmail: 'desk@' },
      { contactEmail: 'メールアドレスの形を確かめてください。例: namae@jigyosho.example' },
    ],
    ['a number without a series', { number: '3' }, { number: '回数をつけるときは、シリーズを選んでください。' }],
    ['a number in words', { newSeries: '定例会', number: '三' }, { number: '回数は 0 以上の数字で入力してください。' }],
    [
      'a programme line of a time alone',
      { 'sessions.0.programme.0.time': '13:00' },
      { 'sessions.0.programme.0.title': 'この時刻に何をするかを入力してください。' },
    ],
    [
      'a way that does not exist',
      { 'sessions.0.pools.0.mode': 'by-boat' },
      { 'sessions.0.pools.0.mode': '選んでください。' },
    ],
    [
      'no way of taking part',
      {
        'sessions.0.pools.0.mode': undefined,
        'sessions.0.pools.0.venue': undefined,
        'sessions.0.pools.0.capacity': undefined,
        'sessions.0.pools': 'x',
      },
      { 'sessions.0.pools': '入力の形が正しくありません。', 'sessions.0.date': '参加方法を1つ以上入れてください。' },
    ],
  ])('is sent back with a sentence at its field: %s', async (_, changes, wrong) => {
    const given = Object.fromEntries(
      Object.entries({ ...complete, ...changes }).filter(([, value]) => value !== undefined),
    );
    const sent = await EventForm.read(given);
    const all = [...sent.refused, ...readEvent(sent.value, 'Asia/Tokyo').refused];
    expect(Object.fromEntries(all.map(({ field, sentence }) => [field, sentence.ja]))).toEqual(wrong);
  });

  it('keeps its fields apart when a row before it is empty', async () => {
    const second = Object.fromEntries(
      Object.entries(complete).map(([name, value]) => [name.replace('sessions.0', 'sessions.1'), value]),
    );
    const { plan, wrong } = await read({
      ...second, 'sessions.0.date': '', 'sessions.0.start': '', 'sessions.0.end': '', 'sessions.1.pools.0.capacity': 'x',
    }); // prettier-ignore
    expect(plan.sessions.map(({ field }) => field)).toEqual(['sessions.1']);
    expect(Object.keys(wrong)).toEqual(['sessions.1.pools.0.capacity']);
  });

  it('is never more than text, whatever is posted', async () => {
    const odd = {
      title: ['a', 'b'],
      summary: { x: '1' },
      sessions: 'x',
      en: ['y'],
      'sessions.0': 'z',
      easy: 'w',
      description: 'a\u0000b\ud800c',
    };
    const { typed: form, value, refused } = await EventForm.read(odd);
    expect([form.title, form.summary, form.sessions.map(({ title }) => title), form.en.title, form.easy.title, form.description]).toEqual([
      '', '', [''], '', '', 'ab\ufffdc',
    ]); // prettier-ignore
    // What is not one text is not guessed at: it is sent back.
    expect(refused.map(({ field }) => field).sort()).toEqual(['easy', 'en', 'sessions.0', 'summary', 'title']);
    expect(() => readEvent(value, 'Asia/Tokyo')).not.toThrow();
  });
});
