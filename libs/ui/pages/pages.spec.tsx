import { renderToString } from 'preact-render-to-string';
import { provideAssets } from '../kit/asset-urls.js';
import type { PageVisit } from '../kit/page-visit.js';
import { BarePage } from './bare-page.js';
import { Confirm } from './confirm.js';
import { GuestPage } from './guest-page.js';
import { registerNotices } from './notices.js';
import { StaffPage } from './staff-page.js';

const visit: PageVisit = {
  language: 'ja',
  furigana: true,
  path: '/w/m/e/1',
  url: '/w/m/e/1?page=2',
  now: new Date('2026-11-24T00:00:00Z'),
  nonce: 'n1',
  nav: [
    { key: 'today', href: '/w/m/staff', label: '今日' },
    { key: 'events', href: '/w/m/staff/events', label: '催し' },
  ],
  mailboxBanner: false,
  insecureBanner: false,
  maybeWorkspace: {
    slug: 'm',
    name: '瑞ノ浜ネットワーク',
    zone: 'Asia/Tokyo',
    phone: '0000-00-0000',
    replyTo: 'a@m.example',
    languages: ['ja', 'ja-easy', 'en'],
  },
};

const guest = (more: Partial<PageVisit> = {}, props: object = {}) =>
  renderToString(
    <GuestPage visit={{ ...visit, ...more }} title="{催|もよお}し" {...props}>
      <h1>催し</h1>
    </GuestPage>,
  );
const staff = (more: Partial<PageVisit> = {}, props: object = {}) =>
  renderToString(
    <StaffPage visit={{ ...visit, actorName: '笹森', ...more }} title="今日" {...props}>
      内
    </StaffPage>,
  );

describe('every page', () => {
  it('is a whole document with a language, a title without readings, and a way past the menu', () => {
    const html = guest();
    expect(html).toMatch(
      /^<html lang="ja"><head><meta charset="utf-8"\/><meta name="viewport" content="width=device-width, initial-scale=1"\/>/u,
    );
    expect(html).toContain('<title>催し ｜ 瑞ノ浜ネットワーク</title>');
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
    expect(html).toContain('<a class="skip" href="#main">本文へ</a>');
    expect(html).toContain('<main id="main">');
  });

  it('says first in its title that something must be put right', () => {
    const problems = [{ field: 'a', sentence: 'b' }];
    expect(guest({}, { problems })).toContain('<title>入力内容をご確認ください: 催し ｜');
    expect(staff({}, { problems })).toContain('<title>入力内容をご確認ください: 今日 ｜');
  });

  it('shows the notice of a redirect once, in words', () => {
    registerNotices({ 'spec.merged': { ja: 'まとめました。', en: 'Merged.' } });
    expect(
      [guest({ notice: 'saved' }), staff({ notice: 'spec.merged', language: 'en' }), staff({ notice: '<b>' })].map(
        (html) => /role="status".*?<p>(.*?)<\/p>/u.exec(html)?.[1],
      ),
    ).toEqual(['保存しました。', 'Merged.', '完了しました。']);
  });

  it('refuses two notices of one name', () => {
    expect(() => registerNotices({ saved: { ja: '別の文', en: 'Other' } })).toThrow('two notices are called saved');
  });
});

describe('a guest page', () => {
  beforeAll(() => provideAssets(undefined));

  it('loads one stylesheet, no script and nothing from elsewhere', () => {
    const html = guest();
    expect([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(([, href]) => href)).toEqual([
      '/assets/source/guest.css',
    ]);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/u);
  });

  it('leads to itself in the other languages and keeps its query', () => {
    expect(
      [
        ...guest({ language: 'ja-easy' }).matchAll(
          /<a href="([^"]+)"(?: lang="(\w+)")?(?: aria-current="(true)")?>(.+?)<\/a>/gu,
        ),
      ]
        .slice(0, 4)
        .map((match) => match.slice(1)),
    ).toEqual([
      ['/w/m/e/1?page=2&amp;lang=ja', 'ja', undefined, '日本語'],
      ['/w/m/e/1?page=2&amp;lang=ja-easy', 'ja', 'true', 'やさしい日本語'],
      ['/w/m/e/1?page=2&amp;lang=en', 'en', undefined, 'English'],
      ['/w/m/e/1?page=2&amp;furigana=off', undefined, undefined, 'ふりがなを けす'],
    ]);
  });

  it('offers furigana in plain Japanese only where the page has readings', () => {
    expect(
      [guest(), guest({ furigana: false }, { ruby: true })].map((html) => /furigana=(\w+)/u.exec(html)?.[1]),
    ).toEqual([undefined, 'on']);
  });

  it('offers the languages of the host body only', () => {
    const html = guest({ maybeWorkspace: { ...visit.maybeWorkspace!, languages: ['ja'] } });
    expect(html).not.toContain('class="langs"');
  });

  it('is Japanese to a screen reader and spaced for the eye in easy Japanese', () => {
    expect(guest({ language: 'ja-easy' })).toMatch(/^<html lang="ja">.*<body class="guest easy">/u);
  });

  it('is hidden from search engines when it belongs to one person', () => {
    expect([guest(), guest({}, { private: true })].map((html) => html.includes('noindex'))).toEqual([false, true]);
  });

  it('names whom to ask: the workspace, somebody else, or nobody', () => {
    const footers = [
      guest(),
      guest({}, { contact: { name: '事務局', fax: '0000-00-0001' } }),
      guest({}, { contact: false }),
    ].map((html) => /<footer.*<\/footer>/u.exec(html)?.[0]);
    expect(footers[0]).toContain('<a href="tel:0000000000">0000-00-0000</a>');
    expect(footers[0]).toContain('<a href="mailto:a@m.example">a@<wbr/>m.example</a>');
    expect(footers[1]).toContain('FAX 0000-00-0001');
    expect(footers[2]).toBeUndefined();
  });
});

describe('a staff page', () => {
  it('marks the menu entry it belongs to', () => {
    expect(/<nav class="nav".*?<\/nav>/u.exec(staff({}, { current: 'events' }))?.[0]).toBe(
      '<nav class="nav" aria-label="主なメニュー"><ul class="plain"><li><a href="/w/m/staff">今日</a></li><li><a href="/w/m/staff/events" aria-current="page">催し</a></li></ul></nav>',
    );
  });

  it('takes its heading from the title, from a heading, or leaves it to the page', () => {
    expect(
      [staff(), staff({}, { heading: '別' }), staff({}, { heading: false })].map(
        (html) => /<h1>(.*?)<\/h1>/u.exec(html)?.[1],
      ),
    ).toEqual(['今日', '別', undefined]);
  });

  it('lets somebody leave by a posted form', () => {
    expect(staff()).toContain(
      '<form method="post" action="/sign-out"><button class="button text" type="submit">ログアウト</button></form>',
    );
    expect(staff({ actorName: undefined })).not.toContain('ログアウト');
  });

  it('searches by a posted form where there is a search, so that no name stands in an address', () => {
    expect(staff({ links: { search: '/w/m/staff/search' } })).toContain(
      '<form class="find" role="search" aria-label="全体から探す" method="post" action="/w/m/staff/search">',
    );
    expect(staff()).not.toContain('class="find"');
  });

  it('says that mails stay here, and that the line is open', () => {
    const html = staff({ mailboxBanner: true, insecureBanner: true, links: { mailbox: '/w/m/staff/mailbox' } });
    expect(html).toContain(
      'メールは送信されず、メールボックスに保管されます。 <a href="/w/m/staff/mailbox">メールボックスを開く</a>',
    );
    expect(html).toContain('この接続は暗号化されていません。');
    expect(staff()).not.toContain('class="banner');
    expect(staff({ mailboxBanner: true })).not.toContain('メールボックスを開く');
  });

  it('is never for search engines', () => {
    expect(staff()).toContain('noindex');
  });
});

describe('a confirmation', () => {
  it('asks by a form that posts, with the verb on the button and a way back', () => {
    const props = {
      visit,
      title: '取り消しますか',
      question: '席がなくなります。',
      action: '/w/m/cancellation',
      verb: '取り消す',
      back: '/w/m/r/x',
      hidden: { revision: 3 },
    };
    for (const kind of ['guest', 'staff'] as const) {
      const html = renderToString(<Confirm kind={kind} {...props} />);
      expect(html).toContain('<h1>取り消しますか</h1>');
      expect(html).toContain(
        '<form class="form" method="post" action="/w/m/cancellation" novalidate><p class="lead">席がなくなります。</p><input type="hidden" name="revision" value="3"/>',
      );
      expect(html).toContain(
        '<button class="button" type="submit"><span>取り消す</span></button><a class="button quiet" href="/w/m/r/x"><span>やめて戻る</span></a>',
      );
    }
  });
});

describe('a bare page', () => {
  it('has a heading, no menu and nobody signed in', () => {
    const html = renderToString(
      <BarePage visit={visit} title="ログイン">
        内
      </BarePage>,
    );
    expect(html).toContain('<h1>ログイン</h1>');
    expect(html).not.toContain('class="nav"');
  });
});
