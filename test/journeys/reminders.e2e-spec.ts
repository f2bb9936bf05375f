import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

// Friday 11 December 2026, 13:00 in Tokyo; the clock stands at 1 October until a test moves it.
const product = useProduct();
let organiser: Organiser;
let event: string;
const here = (rest = '') => organiser.path(`events/${event}${rest}`);

beforeAll(async () => {
  organiser = await foundHost(product);
  event = await organiser.publishEvent({
    title: '相談の受け方',
    sessions: [
      {
        date: '2026-12-11',
        start: '13:00',
        end: '16:30',
        pools: [
          { mode: 'onsite', venue: '市民プラザ', capacity: 20 },
          { mode: 'online', capacity: 20 },
        ],
      },
    ],
    more: { joinUrl: 'https://meet.example/123' },
  });
});

it('reminders are proposed on the first page, and one button sets the usual ones', async () => {
  const today = await organiser.visitor.get(`/w/${organiser.slug}/staff`);
  const tab = await organiser.visitor.get(here('/reminders'));
  const ticked = tab.forms
    .find(({ action }) => action.endsWith('/reminders'))!
    .fields.filter(([name]) => name.endsWith('.active'));
  const saved = await organiser.visitor.submit(tab, '/reminders');
  expect([
    today.text.includes('「相談の受け方」にリマインダーがありません'),
    ticked.length,
    tab.text.includes('いつものリマインダーを入れる'),
    saved.status,
  ]).toEqual([true, 6, true, 200]);
  const rules = await product.database.sql(
    'select purpose, offset_days as days, at_local as at, active from reminder_rule order by purpose',
  );
  expect(rules).toEqual([
    { purpose: 'absent', days: 1, at: '10:00:00', active: true },
    { purpose: 'day-before', days: -1, at: '09:00:00', active: true },
    { purpose: 'join', days: 0, at: '08:00:00', active: true },
    { purpose: 'thanks', days: 1, at: '09:00:00', active: true },
    { purpose: 'unanswered', days: 7, at: '09:00:00', active: true },
    { purpose: 'week-before', days: -7, at: '09:00:00', active: true },
  ]);
});

it('a day or a time that is none is refused beside its field, and what was typed stays', async () => {
  const tab = await organiser.visitor.get(here('/reminders'));
  const refused = await organiser.visitor.submit(tab, '/reminders', { 'rules.0.days': '99', 'rules.1.at': '25:00' });
  expect([
    refused.status,
    refused.text.includes('日数は0から60までの数字で入れてください。'),
    refused.text.includes('時刻を 09:00 のように入れてください。'),
    refused.html.includes('value="99"'),
  ]).toEqual([422, true, true, true]);
});

it('who applies is told on the form, in the confirmation and on the own page which mails will come', async () => {
  const applicant = new Applicant(product, organiser.slug, event, 'haitani@tsumugi.example');
  await applicant.askForLink();
  const form = await applicant.openForm();
  const my = await applicant.fill(form, { contactName: '灰谷 悠', people: [{ name: '灰谷 悠', seats: [0] }] });
  const mail = await product.mailTo('haitani@tsumugi.example', '【確定】');
  const dates = ['12月4日(金) 9:00', '12月10日(木) 9:00', '12月11日(金) 8:00', '12月12日(土) 9:00'];
  const told = (text: string) => dates.filter((date) => text.includes(date));
  // Whoever comes to the hall is sent no link to join online.
  const onsite = dates.filter((date) => date !== '12月11日(金) 8:00');
  expect([told(form.text), told(my.text), told(mail.text)]).toEqual([dates, onsite, onsite]);
});

it('the overview says what will be sent to how many, then what was sent, and why not to others', async () => {
  const coming = await organiser.visitor.get(here());
  expect(
    ['これから', '12月4日(金) 9:00', '1週間前のお知らせ 1通', '当日朝の参加のリンク（いまの対象はいません）'].filter(
      (words) => coming.text.includes(words),
    ).length,
  ).toBe(4);
  product.clock.set(new Date('2026-12-04T00:00:00Z'));
  const mail = await product.mailTo('haitani@tsumugi.example', '開催のご案内】');
  await product.settle();
  product.clock.set(new Date('2026-12-05T03:00:00Z'));
  await organiser.logIn();
  const late = new Applicant(product, organiser.slug, event, 'aosato@tsumugi.example');
  const online = await late.apply({ contactName: '青砥 しおり', people: [{ name: '青砥 しおり', seats: [1] }] });
  expect(online.text).toContain('12月11日(金) 8:00 参加のリンク');
  const overview = await organiser.visitor.get(here());
  expect(mail.text).toContain('来られなくなったときは');
  expect(
    [
      '1週間前のお知らせ 1通 送信済み',
      '1週間前のお知らせ 1件には送りません',
      '12月4日(金) 9:00 より後の申し込み。申し込みのときにお知らせした内容と同じで、次のリマインダーもあるためです。',
      '前日のお知らせ 2通',
    ].filter((words) => !overview.text.includes(words)),
  ).toEqual([]);
});

it('the page of one person says of each rule whether its mail went, will go, or why not', async () => {
  const people = await product.database.sql<{ id: string; name: string }>(
    `select r.id, p.name from registration r join person p on p.id = r.person_id order by r.created_at`,
  );
  const [first, second] = await Promise.all(
    people.map(({ id }) => organiser.visitor.get(here(`/registrations/${id}`))),
  );
  expect([
    first!.text.includes('1週間前のお知らせ 送信済み'),
    first!.text.includes('いまは、オンラインで参加する方に当たらないためです。'),
    second!.text.includes('1週間前のお知らせ 送りません'),
    second!.text.includes('より後の申し込み'),
  ]).toEqual([true, true, true, true]);
});

it('the link to join comes in the morning, to who joins online only', async () => {
  product.clock.set(new Date('2026-12-10T23:00:00Z'));
  const mail = await product.mailTo('aosato@tsumugi.example', '【本日・参加のリンク】');
  await product.settle();
  expect([
    mail.links.some((link) => link.includes('/my/')),
    mail.text.includes('https://meet.example/123'),
    product.sink.to('haitani@tsumugi.example').some(({ subject }) => subject.includes('参加のリンク')),
  ]).toEqual([true, false, false]);
});

it('an own reminder is added with one small form', async () => {
  await organiser.logIn();
  const tab = await organiser.visitor.get(here('/reminders'));
  const saved = await organiser.visitor.submit(tab, '/reminders/own', {
    amount: '90',
    unit: 'minutes',
    audience: 'confirmed',
  });
  const rules = await product.database.sql(
    `select anchor, offset_minutes as minutes, audience from reminder_rule where purpose = 'custom'`,
  );
  expect([saved.status, saved.text.includes('開始の90分前（参加が確定した方へ）'), rules]).toEqual([
    200,
    true,
    [{ anchor: 'event-start', minutes: -90, audience: 'confirmed' }],
  ]);
});
