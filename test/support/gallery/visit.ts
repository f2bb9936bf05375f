import type { PageVisit } from '#ui';

const nav = [
  ['today', '今日'],
  ['year', '年間計画'],
  ['events', '催し'],
  ['directory', '名簿'],
  ['settings', '設定'],
].map(([key = '', label = '']) => ({ key, label, href: `/w/mizunohama/staff/${key}` }));

/** A visit as the web layer would make it; everything in it is invented. */
export const visitOf = (more: Partial<PageVisit> = {}): PageVisit => ({
  language: 'ja',
  furigana: true,
  path: '/gallery',
  url: '/gallery?page=1',
  now: new Date('2026-11-24T09:00:00+09:00'),
  nonce: 'gallery-nonce',
  nav,
  actorName: '笹森',
  mailboxBanner: false,
  insecureBanner: false,
  links: { search: '/w/mizunohama/staff/search', account: '/account' },
  maybeWorkspace: {
    slug: 'mizunohama',
    name: '瑞ノ浜はたらく支援ネットワーク',
    zone: 'Asia/Tokyo',
    phone: '0000-00-0000',
    replyTo: 'jimukyoku@mizunohama.example',
    languages: ['ja', 'ja-easy', 'en'],
  },
  ...more,
});
