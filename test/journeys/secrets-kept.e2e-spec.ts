import { request } from 'node:http';
import { SetUp } from '../../libs/access/index.js';
import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser, owner } from '../support/organiser.js';
import { until, useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';
import { sentBy } from '../support/statements.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

const key = 'a-key-for-tests-only-0123456789abcdef';
const lines: string[] = [];
const product = useProduct({ now: '2026-10-01T00:00:00Z', lines });
const email = 'haitani@tsumugi.example';
const own = 'aosato@tsumugi.example';
let organiser: Organiser;
let setUp: string;
let eventId: string;
let applicant: Applicant;

/** The secret part of every link in every mail, by the kind of page it opens. */
const mailed = (kind: string): string[] =>
  product.sink.mails.flatMap(({ links }) =>
    links.flatMap((link) => new RegExp(`/${kind}/([A-Za-z0-9_-]{20,})`).exec(link)?.[1] ?? []),
  );
const kinds = ['r', 'my', 'q', 'login/links', 'invitations'];
const host = () => `/w/${organiser.slug}`;
const pathOf = (kind: string, token: string): string =>
  kind === 'login/links' ? `/login/links/${token}` : `${host()}/${kind}/${token}`;

beforeAll(async () => {
  setUp = (await product.app.get(SetUp).freshLink())!.split('/').at(-1)!;
  organiser = await foundHost(product);
  eventId = await organiser.publishEvent({
    title: '就労支援セミナー',
    sessions: [{ date: '2026-11-20', start: '13:30', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ' }] }],
    more: { asksSupport: 'yes' },
  });
  applicant = new Applicant(product, organiser.slug, eventId, email);
  await applicant.apply({
    contactName: '灰谷 悠',
    people: ['灰谷 悠', '青砥 しおり'].map((name) => ({ name, seats: [0] })),
    more: { 'people.1.email': own },
  });
  const desk = new QuestionnaireDesk(organiser, eventId);
  await desk.begin('empty');
  await desk.define({ title: 'セミナーについて', closesOn: '2026-12-11', closesAt: '17:00' }, [
    { kind: 'TEXT', label: '感想' },
  ]);
  await desk.request();
  await product.visitor().post('/login/links', { email: owner.email });
  await organiser.visitor.post(organiser.path('members/invitations'), {
    email: 'nioka@mizunohama.example',
    role: 'viewer',
  });
  await product.mailTo(owner.email);
  await product.settle();
}, 60_000);

describe('a dump of the database and all lines of the log', () => {
  it('contain no token of any link, no session and no key', async () => {
    const cookie = await sessionCookie();
    const tokens = { setUp: [setUp], session: [cookie], key: [key] };
    for (const kind of kinds) Object.assign(tokens, { [kind]: mailed(kind) });
    for (const [kind, found] of Object.entries(tokens)) expect([kind, found.length > 0]).toEqual([kind, true]);
    for (const token of Object.values(tokens).flat()) await product.visitor().raw('GET', pathOf('my', token));
    await product.settle();
    const dump = await wholeDatabase(product.database);
    const seen = Object.values(tokens)
      .flat()
      .flatMap((token) => [
        ...tablesWith(dump, token).map((table) => `${table} holds ${token}`),
        ...lines.filter((line) => line.includes(token)).map((line) => `logged: ${line}`),
      ]);
    expect(seen).toEqual([]);
    expect([tablesWith(dump, email).length > 0, lines.length > 20]).toEqual([true, true]);
  });

  it('are looked at closely: a token that is written down is found, also as bytes', async () => {
    const [token] = mailed('my') as [string];
    await product.database.sql(
      `update mail set facts = facts || jsonb_build_object('x', $1::text) where id = (select min(id::text)::uuid from mail)`,
      [token],
    );
    expect(tablesWith(await wholeDatabase(product.database), token)).toEqual(['public.mail']);
    await product.database.sql(`update mail set facts = facts - 'x'`);
    const planted = new Map([['t', JSON.stringify({ a: `\\x${Buffer.from(token).toString('hex')}` })]]);
    expect(tablesWith(planted, token)).toEqual(['t']);
  });
});

describe('a link', () => {
  it('opens what it was made for and no other page', async () => {
    for (const kind of kinds) {
      for (const token of new Set(mailed(kind))) {
        for (const other of kinds) {
          const { status } = await product.visitor().get(pathOf(other, token));
          expect(`${kind} on ${other}: ${status}`).toBe(`${kind} on ${other}: ${kind === other ? 200 : 404}`);
        }
      }
    }
  });

  it('leads to a page that tells nobody where its reader was, is kept nowhere and brings nothing from elsewhere', async () => {
    const my = pathOf('my', mailed('my')[0]!);
    const pages = [...kinds.map((kind) => pathOf(kind, mailed(kind)[0]!)), `${my}/change`, `${my}/support`];
    for (const path of pages) {
      const { headers, html } = await product.visitor().get(path);
      expect([path, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([path, 'no-store', 'no-referrer']); // prettier-ignore
      const brought = [...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?(?:href|src)="(?!data:)([^"]*)"/g)];
      const foreign = brought.filter(([, url]) => new URL(url!, product.url).origin !== product.url);
      expect([path, foreign.map(([tag]) => tag)]).toEqual([path, []]);
    }
  });

  it('is built from the configured address, whatever the request calls its host', async () => {
    const before = mailed('r').length;
    expect(await asked('evil.example', 'moriyama@tsumugi.example')).toBe(303);
    await until(
      () => mailed('r').length > before,
      () => 'no link came',
    );
    const links = product.sink.to('moriyama@tsumugi.example').flatMap((mail) => mail.links);
    expect([links.length > 0, links.filter((link) => !link.startsWith(`${product.url}/`))]).toEqual([true, []]);
  });
});

describe('asking for a link', () => {
  it('is answered alike and costs the same statements for an address we know and for one we do not', async () => {
    const ask = async (address: string) => {
      const visitor = product.visitor();
      let answer: unknown;
      const sent = await sentBy(async () => {
        const response = await visitor.raw('POST', `${host()}/events/${eventId}/link-requests`, {
          body: new URLSearchParams({ email: address }),
        });
        const headers = [...response.headers].filter(([name]) => !/date|id/.test(name));
        answer = [response.status, headers, await response.text()];
      });
      // the worker of the same process sends the mail meanwhile
      const ours = sent.filter(
        ({ text }) => /invitation|link_request|advisory/.test(text) && /insert|advisory|count/.test(text),
      );
      return { answer, statements: ours.map(({ text }) => text) };
    };
    const known = await ask(email);
    await product.settle();
    const unknown = await ask('nobody-yet@tsumugi.example');
    expect(unknown).toEqual(known);
    expect(known.statements.length).toBeGreaterThan(2);
  });

  it('brings one address three an hour, however often it is asked, and the answer never differs', async () => {
    const address = 'itsutsu@tsumugi.example';
    const answers: number[] = [];
    for (let n = 0; n < 5; n += 1) answers.push(await asked('localhost', address));
    await product.settle();
    expect([answers, product.sink.to(address).length]).toEqual([[303, 303, 303, 303, 303], 3]);
  });
});

/** What a browser is given at the log-in. */
async function sessionCookie(): Promise<string> {
  const answer = await fetch(`${product.url}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: owner.email, password: owner.password }),
  });
  return /session=([^;]+)/.exec(answer.headers.getSetCookie().join())![1]!;
}

/** Asks for a link under another name of the host, as an odd proxy would. @returns the status */
function asked(hostName: string, address: string): Promise<number> {
  const body = new URLSearchParams({ email: address }).toString();
  return new Promise((done, failed) => {
    const headers = {
      host: hostName,
      'x-forwarded-host': hostName,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    };
    request(`${product.url}${host()}/events/${eventId}/link-requests`, { method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode!));
    })
      .on('error', failed)
      .end(body);
  });
}
