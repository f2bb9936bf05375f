import { DigestSweep } from '../../libs/outreach/index.js';
import { Applicant } from '../support/applicant.js';
import { colleague } from '../support/colleague.js';
import { foundHost, type Organiser, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Visitor } from '../support/visitor.js';

// The clock stands at Thursday 1 October 2026, 9:00 in Tokyo.
const product = useProduct({ now: '2026-10-01T00:00:00Z' });
let organiser: Organiser;
let planner: Visitor;
let event: string;

const sweep = () => product.app.get(DigestSweep, { strict: false }).sweep();
const digests = () => product.sink.mails.filter(({ subject }) => subject.includes('朝のまとめ】'));
const apply = (email: string, name: string) =>
  new Applicant(product, organiser.slug, event, email).apply({ contactName: name, people: [{ name, seats: [0] }] });

beforeAll(async () => {
  organiser = await foundHost(product);
  planner = await colleague(product, organiser, 'organiser');
  await colleague(product, organiser, 'viewer');
  event = await organiser.publishEvent({
    title: '就労の悩みを話す会',
    sessions: [
      {
        date: '2026-12-11',
        start: '13:00',
        end: '16:30',
        pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 1 }],
      },
    ],
    more: { protectedNames: 'yes' },
  });
});

it('nothing has happened: nobody gets a mail, on the first page nothing is new', async () => {
  await sweep();
  await product.settle();
  expect(digests()).toEqual([]);
  expect((await organiser.visitor.get(`/w/${organiser.slug}/staff`)).text).not.toContain('きのうからの動き');
});

it('the first page shows who applied, cancelled and waits since yesterday, each number with its rows', async () => {
  await apply('haitani@tsumugi.example', '灰谷 悠');
  await apply('aosato@tsumugi.example', '青里 しおり');
  const third = await apply('nioka@tsumugi.example', '二岡 みなと');
  const cancelling = await product.visitor().get(`${third.path.split('?')[0]}/cancellation`);
  await product.visitor().submit(cancelling, '/cancellation');
  product.clock.advance(60_000);
  const today = await organiser.visitor.get(`/w/${organiser.slug}/staff`);
  expect(today.text).toContain('きのうからの動き 催し 新しい申込 取消 いまの待ち 就労の悩みを話す会 3人 1人 1人');
  const list = organiser.path(`events/${event}/registrations`);
  const linked = [...today.html.matchAll(/href="([^"]*\/registrations[^"]*)">(\d+)人</g)];
  const since = `since=${encodeURIComponent('2026-09-29T15:00:00.000Z')}`;
  expect(linked.map(([, href]) => href!.replaceAll('&amp;', '&'))).toEqual([`${list}?${since}`, `${list}?state=cancelled&${since}`, `${list}?state=waiting`]); // prettier-ignore
  for (const [, href, told] of linked) {
    const { html } = await organiser.visitor.get(href!.replaceAll('&amp;', '&'));
    expect(new Set(html.match(/registrations\/[0-9a-f-]{36}(?=")/g)).size).toBe(Number(told));
  }
});

it('the next morning one mail goes to those who run events, once, with numbers and no name', async () => {
  product.clock.set('2026-10-01T22:59:59Z');
  await sweep();
  expect(digests()).toEqual([]);
  product.clock.set('2026-10-01T23:00:00Z');
  await Promise.all([sweep(), sweep()]);
  await sweep();
  await product.settle();
  expect(
    digests()
      .map(({ to, subject }) => `${to} ${subject}`)
      .sort(),
  ).toEqual([
    'organiser@mizunohama.example 【10月2日(金) 朝のまとめ】新しい申込 3人・取消 1人',
    `${owner.email} 【10月2日(金) 朝のまとめ】新しい申込 3人・取消 1人`,
  ]);
  const mail = digests()[0]!;
  expect(mail.text).toContain('就労の悩みを話す会');
  expect(mail.text).toContain('いまのキャンセル待ち 1人');
  for (const name of ['灰谷', '青里', '二岡', 'tsumugi']) expect(`${mail.text} ${mail.html}`).not.toContain(name);
  const list = organiser.path(`events/${event}/registrations`);
  expect(product.linkIn(mail, 'state=waiting')).toBe(`${list}?state=waiting`);
});

it('whoever turns it off on the own page gets none, and what happened on a day is told once', async () => {
  product.clock.set('2026-10-02T03:00:00Z');
  await planner.submit(await planner.get('/login'), '/login', {
    email: 'organiser@mizunohama.example',
    password: owner.password,
  });
  const account = await planner.get('/account');
  expect(account.html).toMatch(/name="workspaces" value="[0-9a-f-]{36}" checked/);
  const off = await planner.submit(account, '/account/digests', { workspaces: [] });
  expect(off.html).not.toMatch(/name="workspaces" value="[0-9a-f-]{36}" checked/);
  await apply('mikage@tsumugi.example', '御影 さき');
  // The worker was away for a day: its news is not lost.
  product.clock.set('2026-10-04T01:00:00Z');
  await sweep();
  await product.settle();
  expect(
    digests()
      .slice(2)
      .map(({ to, subject }) => `${to} ${subject}`),
  ).toEqual([`${owner.email} 【10月4日(日) 朝のまとめ】新しい申込 1人`]);
  expect(digests().at(-1)!.text).toContain('10月2日(金) 8:00 から 10月4日(日) 8:00 まで');
});

it('the page of somebody who sees no applications offers none', async () => {
  const reviewer = await colleague(product, organiser, 'reviewer');
  expect((await reviewer.get('/account')).html).not.toContain('/account/digests');
});
