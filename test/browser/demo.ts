import { Applicant, type ApplicantForm } from '../support/applicant.js';
import { OfficesAsked } from '../support/offices-asked.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import type { Product } from '../support/product.js';
import { type Afterwards, comeToHeldEvent, takeAttendanceAndAsk } from './demo-afterwards.js';
import { payFee, writeForm } from './demo-form.js';
import { playWaysIn, type WaysIn } from './demo-ways-in.js';
import { calledOff, held, liaison, listening, thought, unfinished, webinar } from './demo-events.js';

/** What the screenshots need to know of a host body that has been at work for two months. Everything in it is invented. */
export interface Demo {
  organiser: Organiser;
  listening: string;
  webinar: string;
  closed: string;
  held: string;
  calledOff: string;
  draft: string;
  idea: string;
  afterwards: Afterwards;
  waysIn: WaysIn;
  /** personal links from delivered mails, as paths */
  links: {
    apply: string;
    confirmed: string;
    waiting: string;
    mixed: string;
    online: string;
    offEvent: string;
    invitation: string;
    importDraft: string;
    letter: string;
    office: string;
    receipt: string;
    myReceipt: string;
  };
}

const offices = [
  ['つむぎ工房', 'つむぎこうぼう', '就労継続支援B型', '東部', 'tsumugi.example'],
  [
    'しおさい就業支援センター',
    'しおさいしゅうぎょうしえんせんたー',
    '障害者就業・生活支援センター',
    '中部',
    'shiosai.example',
  ],
  ['みなと第二作業所', 'みなとだいにさぎょうしょ', '就労移行支援', '西部', 'minato2.example'],
  ['瑞ノ浜公共職業安定所', 'みずのはまこうきょうしょくぎょうあんていじょ', '公共職業安定所', '中部', 'shokuan.example'],
  ['株式会社 潮見製作所', 'しおみせいさくしょ', '企業', '西部', 'shiomi.example'],
  ['県立 なぎさ野支援学校', 'なぎさのしえんがっこう', '学校', '東部', 'nagisano.example'],
] as const;

const people = [
  ['榎戸 ひかる', 'えのきど ひかる', 'つむぎ工房', '支援員', 'enokido@tsumugi.example'],
  ['青砥 しおり', 'あおと しおり', 'つむぎ工房', '管理者', 'aoto@tsumugi.example'],
  ['久瀬 真帆', 'くぜ まほ', 'しおさい就業支援センター', '主任', 'kuze@shiosai.example'],
  ['鳥越 いづみ', 'とりごえ いづみ', 'みなと第二作業所', '支援員', 'torigoe@minato2.example'],
  ['綿貫 なお', 'わたぬき なお', '瑞ノ浜公共職業安定所', '専門援助部門', 'watanuki@shokuan.example'],
  ['真柄 たつき', 'まがら たつき', '株式会社 潮見製作所', '人事', 'magara@shiomi.example'],
  ['氷室 わかな', 'ひむろ わかな', '県立 なぎさ野支援学校', '進路指導', 'himuro@nagisano.example'],
  ['灰谷 悠', 'はいたに ゆう', '', '', ''],
] as const;

/** In the order of the mails: hall, hall and party, online; `party` is the second session. */
const applications: { on: string; email: string; form: ApplicantForm }[] = [
  one('2026-11-04T01:12:00Z', 'aoto@tsumugi.example', 'つむぎ工房', [
    ['青砥 しおり', 'あおと しおり', 0, true],
    ['榎戸 ひかる', 'えのきど ひかる', 0, true],
    ['時任 さく', 'ときとう さく', 0, false],
  ]),
  one('2026-11-06T05:40:00Z', 'kuze@shiosai.example', 'しおさい就業支援センター', [
    ['久瀬 真帆', 'くぜ まほ', 0, true],
    ['槙野 るい', 'まきの るい', 1, false],
  ]),
  one('2026-11-10T23:55:00Z', 'torigoe@minato2.example', 'みなと第二作業所', [
    ['鳥越 いづみ', 'とりごえ いづみ', 0, false],
    ['小暮 あかり', 'こぐれ あかり', 0, false],
  ]),
  one('2026-11-16T02:03:00Z', 'magara@shiomi.example', '株式会社 潮見製作所', [
    ['真柄 たつき', 'まがら たつき', 0, false],
  ]),
  one('2026-11-19T07:21:00Z', 'himuro@nagisano.example', '県立 なぎさ野支援学校', [
    ['氷室 わかな', 'ひむろ わかな', 0, false],
    ['辻堂 なつめ', 'つじどう なつめ', 0, true],
  ]),
  one('2026-11-23T03:30:00Z', 'haitani@namioto.example', '', [['灰谷 悠', 'はいたに ゆう', 0, false]]),
];

/** What somebody on them needs, as the form names it. */
const supports: Record<string, Record<string, string>> = {
  'aoto@tsumugi.example': {
    'people.1.support.kinds': 'captions',
    'people.1.support.words': '前のほうの席をお願いします。',
    'people.1.support.consent': 'yes',
  },
  'kuze@shiosai.example': { 'people.0.support.kinds': 'wheelchair', 'people.0.support.consent': 'yes' },
};

type Line = [name: string, kana: string, way: number, party: boolean];

function one(on: string, email: string, officeName: string, lines: Line[]) {
  const seated = lines.map(([name, kana, way, party]) => ({ name, kana, seats: [way, party ? 0 : null] }));
  return { on, email, form: { contactName: lines[0]![0], officeName, people: seated } };
}

/** Where the demo's today stands: a Tuesday morning in Tokyo. */
export const today = '2026-11-24T00:10:00Z';

/** Two months of a host body, all of it through the pages. */
export async function playDemo(product: Product, say: (line: string) => void = () => {}): Promise<Demo> {
  const { clock } = product;
  say('host and directory');
  const organiser = await foundHost(product);
  await fillDirectory(organiser);
  say('events');
  const ids = {
    held: await organiser.publishEvent(held),
    listening: await organiser.publishEvent(listening),
    webinar: await organiser.publishEvent(webinar),
    closed: await organiser.publishEvent(liaison),
    calledOff: await organiser.publishEvent(calledOff),
    draft: await keep(organiser, unfinished, 'draft'),
    idea: await keep(organiser, thought, 'idea'),
  };
  await writeForm(organiser, ids.listening);
  say('applications');
  const single = {
    contactName: '綿貫 なお',
    officeName: '瑞ノ浜公共職業安定所',
    people: [{ name: '綿貫 なお', kana: 'わたぬき なお', seats: [0] }],
  };
  const results = new Map<string, string>();
  for (const id of [ids.held, ids.closed, ids.calledOff]) {
    const result = await new Applicant(product, organiser.slug, id, 'watanuki@shokuan.example').apply(single);
    results.set(id, result.path);
  }
  await comeToHeldEvent(product, organiser, ids.held);
  clock.set('2026-11-10T04:05:00Z');
  await organiser.logIn();
  const afterwards = await takeAttendanceAndAsk(product, organiser, ids.held);
  for (const { on, email, form } of applications) {
    clock.set(on);
    const needs = supports[email];
    const result = await saved(
      new Applicant(product, organiser.slug, ids.listening, email).apply({ ...form, ...(needs && { more: needs }) }),
    );
    results.set(email, result.path);
    await product.settle();
  }
  clock.set(today);
  say('the day before the pictures');
  await organiser.logIn();
  await callOff(organiser, ids.calledOff);
  await inviteColleague(organiser);
  const asking = new Applicant(product, organiser.slug, ids.listening, 'muroi@kaze.example');
  await asking.askForLink();
  const apply = (await asking.openForm()).path;
  await invite(organiser, ids.webinar);
  const waysIn = await playWaysIn(product, organiser);
  await settleWithRefusal(product, 'kuze@shiosai.example');
  const letter = await askByPost(product, organiser, ids.webinar);
  const office = await officePage(product, organiser, 'info@shokuan.example');
  const receipt = await payFee(organiser, ids.listening, results.get('aoto@tsumugi.example')!);
  const invitation = await product.mailTo('muroi@mizunohama.example');
  return {
    organiser,
    ...ids,
    afterwards,
    waysIn,
    links: {
      apply,
      confirmed: results.get('aoto@tsumugi.example')!,
      waiting: results.get('haitani@namioto.example')!,
      mixed: results.get('himuro@nagisano.example')!,
      online: results.get('kuze@shiosai.example')!,
      offEvent: results.get(ids.calledOff)!,
      invitation: product.linkIn(invitation, '/invitations/'),
      importDraft: await uploadList(organiser),
      letter,
      office,
      receipt: receipt.staff,
      myReceipt: receipt.mine,
    },
  };
}

async function fillDirectory(organiser: Organiser): Promise<void> {
  const { visitor } = organiser;
  for (const [name, kana, kind, district, domain] of offices) {
    const blank = await saved(visitor.get(organiser.path('offices/new')));
    await saved(
      visitor.submit(blank, '/offices', {
        name,
        kana,
        kind,
        district,
        phone: '0000-00-1000',
        'emails.0.address': `info@${domain}`,
      }),
    );
  }
  for (const [name, kana, office, title, email] of people) {
    const blank = await saved(visitor.get(organiser.path('people/new')));
    const changes = { name, kana, 'posts.0.office': office, 'posts.0.title': title, 'emails.0.address': email };
    await saved(visitor.submit(blank, '/people', changes));
  }
}

async function inviteColleague(organiser: Organiser): Promise<void> {
  const members = await organiser.visitor.get(organiser.path('members'));
  await saved(
    organiser.visitor.submit(members, '/invitations', { email: 'muroi@mizunohama.example', role: 'reception' }),
  );
}

async function keep(organiser: Organiser, fields: Record<string, string>, as: 'draft' | 'idea'): Promise<string> {
  const blank = await organiser.visitor.get(organiser.path('events/new'));
  const answer = await saved(organiser.visitor.submit(blank, '/staff/events', { ...fields, keep: as }));
  return /events\/([0-9a-f-]{36})/.exec(answer.path)![1]!;
}

async function callOff(organiser: Organiser, id: string): Promise<void> {
  const question = await organiser.visitor.get(organiser.path(`events/${id}/cancellation`));
  await saved(organiser.visitor.submit(question, '/cancellation', { reason: '会場の都合により' }));
}

/** Everybody who can be asked. */
async function invite(organiser: Organiser, id: string): Promise<void> {
  const choosing = await saved(organiser.visitor.post(organiser.path(`events/${id}/campaigns`)));
  const people = await saved(organiser.visitor.submit(choosing, '/campaigns/', { target: 'person', act: 'filter' }));
  const all = await saved(organiser.visitor.submit(people, '/campaigns/', { act: 'all' }));
  const check = await saved(organiser.visitor.submit(all, '/campaigns/', { act: 'next' }));
  await saved(organiser.visitor.submit(check, '/release'));
}

/** @returns the path that the letter's code leads to */
async function askByPost(product: Product, organiser: Organiser, eventId: string): Promise<string> {
  const list = await organiser.visitor.get(organiser.path('offices'));
  const office = /offices\/([0-9a-f-]{36})"[^>]*>瑞ノ浜公共職業安定所/.exec(list.html)![1]!;
  const code = await new OfficesAsked(product, organiser).ask(eventId, office);
  return `/w/${organiser.slug}/o/${code}`;
}

/** Asks for the link of an office with its address. @returns the path of its page */
async function officePage(product: Product, organiser: Organiser, email: string): Promise<string> {
  await product.visitor().post(`/w/${organiser.slug}/office-links`, { email });
  await product.settle();
  return product.linkIn(await product.mailTo(email, '事業所のページ'), '/office/').split('?')[0]!;
}

/** Everything is sent, but one address does not exist any more. */
async function settleWithRefusal(product: Product, address: string): Promise<void> {
  product.sink.conduct = ({ at, to }) =>
    at === 'rcpt' && to === address ? { answer: '550 5.1.1 no such user' } : undefined;
  await product.settle();
  product.sink.conduct = () => undefined;
}

/** A dry run of a list from a spreadsheet: one new office, one that is known, one without a name. @returns its path */
async function uploadList(organiser: Organiser): Promise<string> {
  const imports = organiser.path('directory/imports');
  const template = await (await organiser.visitor.raw('GET', `${imports}/template`)).text();
  const columns = template.replace('\ufeff', '').trim().split(',').length;
  const row = (name: string) => ['事業所', name, ...Array.from({ length: columns - 2 }, () => '')].join(',');
  const body = new FormData();
  const csv = `${template.trim()}\r\n${['こもれび就労支援室', 'つむぎ工房', ''].map(row).join('\r\n')}\r\n`;
  body.append('file', new Blob([csv], { type: 'text/csv' }), '事業所一覧.csv');
  const answer = await organiser.visitor.raw('POST', imports, { body });
  const path = answer.headers.get('location');
  if (!path) throw new Error(`the upload answered ${answer.status}: ${await answer.text()}`);
  return path;
}

async function saved<A extends { status: number; path: string; text: string }>(answering: Promise<A>): Promise<A> {
  const answer = await answering;
  if (answer.status !== 200) throw new Error(`${answer.path} answered ${answer.status}: ${answer.text}`);
  return answer;
}
