import type { EventView } from '#events';
import { languages } from '#ui/i18n';
import { requestMail } from './request.mail.js';

const workspace = {
  id: '00000000-0000-7000-8000-000000000001',
  slug: 'mizunohama',
  name: '瑞ノ浜はたらく支援ネットワーク',
  zone: 'Asia/Tokyo',
  replyTo: 'jimukyoku@mizunohama.example',
  phone: '0000-00-0000',
  languages: ['ja', 'ja-easy', 'en'],
};

const session = { id: 's', title: '', requirement: 'required' as const, fee: 0, pools: [], programme: [] };

const event = {
  series: null,
  number: null,
  title: '相談の受け方',
  texts: { en: { title: 'How to listen' }, 'ja-easy': { title: '{相談|そうだん}の ききかた' } },
  zone: 'Asia/Tokyo',
  sessions: [{ ...session, startsAt: new Date('2026-11-20T04:00:00Z'), endsAt: new Date('2026-11-20T07:30:00Z') }],
} as Partial<EventView> as EventView;

const ask = {
  workspace,
  event,
  occasion: 'after' as const,
  title: null,
  addressee: '灰谷 悠',
  items: 3,
  asked: [{ name: '灰谷 悠', link: 'https://tsudoi.example/w/mizunohama/q/AbC_-123' }],
};

it.each(languages)(
  'the request in %s says whose questionnaire it is, what is known of whoever answers, and until when',
  (language) => {
    const { subject, text } = requestMail({
      ...ask,
      language,
      anonymity: 'named',
      closesAt: new Date('2026-12-11T08:00:00Z'),
    });
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  },
);

it('promises that no name is shown where only the office is known', () => {
  const { text } = requestMail({ ...ask, language: 'ja', anonymity: 'office', closesAt: null });
  expect(text).toContain('お名前は、主催者の画面に出ません。');
  expect(text).toContain('送ったあとも、同じリンクから直せます。');
});
