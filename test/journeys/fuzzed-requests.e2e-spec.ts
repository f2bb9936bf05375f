import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from '../../libs/platform/index.js';
import { OneOfEverything } from '../support/one-of-everything.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { oddBodies } from '../support/odd-bodies.js';

/** LONG=1: the 10,000 of the security list. */
const requests = process.env['LONG'] ? 10_000 : 600;

/** What people and programs send by mistake or on purpose. */
const nasty = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '\0', 'a\0b', '0', '-1', '1e309', '99999999999999999999', 'NaN', 'true', 'null', '[]', '{}', 'on'],
    ...[
      "'; drop table account; --",
      '<script>alert(1)</script>',
      '{漢字|かんじ}',
      '$1',
      '%s',
      '../../etc/passwd',
      '//evil.example',
    ],
    ...[
      '2026-02-30',
      '0000-00-00',
      '25:61',
      '2026-12-11',
      '13:30',
      '9999-12-31',
      '-infinity',
      'Asia/Tokyo',
      'Nowhere/Land',
    ],
    ...[
      'a@b',
      'haitani@tsumugi.example',
      'a@tsumugi.example\r\nBcc: b@c.example',
      'owner',
      'draft',
      'published',
      'onsite',
    ],
    ...['👩‍👩‍👧', '\ud800', '\u202e', '\ufeff', 'ﾊｲﾀﾆ', '髙﨑𠮷', 'あ'.repeat(5_000), 'a'.repeat(20_000)],
  ),
  fc.string({ unit: 'binary' }),
  fc.uuid({ version: 7 }),
);

/** Requests that no form would send: none may be answered with an error of ours. */
describe('a request of any kind', () => {
  const product = useProduct({ mailbox: true, env: { LIMIT_LOGIN_PER_15_MINUTES: '1000000' } });
  let organiser: Organiser;
  let everything: OneOfEverything;
  let names: string[];

  beforeAll(async () => {
    organiser = await foundHost(product);
    everything = await OneOfEverything.make(product, organiser);
    names = await fieldNames();
  }, 120_000);

  it('of an odd shape is refused or read by every route, and never breaks one', async () => {
    const account = await ownerId();
    const failed: string[] = [];
    for (const { method, path } of everything.routes()) {
      const address = method === 'POST' ? tryAddress(path) : null;
      if (!address || /sign-out/.test(path)) continue;
      for (const { shape, refused, headers, body } of oddBodies(names)) {
        const cookie = await session(account);
        const answer = await fetch(product.url + address, {
          method,
          redirect: 'manual',
          headers: { cookie, accept: 'text/html', ...headers },
          ...(body !== undefined && { body }),
        });
        const page = await answer.text();
        const told = answer.status < 400 || /<main[^]*[。.]/.test(page);
        const fits = refused && !(shape === 'a file' && path.endsWith('/imports')) ? answer.status >= 400 : true;
        if (answer.status >= 500 || !fits || !told) failed.push(`${path} ${shape} → ${answer.status}`);
      }
    }
    expect(failed).toEqual([]);
  }, 300_000);

  it(`is answered, and never with a 5xx (${requests} of them)`, async () => {
    const owner = await ownerId();
    const routes = everything.routes().filter(({ path }) => !/sign-out/.test(path));
    const addresses = routes.flatMap(({ method, path }) => {
      const whole = tryAddress(path);
      return whole ? [{ method, path, whole }] : [];
    });
    const request = fc.record({
      to: fc.constantFrom(...addresses),
      fields: fc.dictionary(
        fc.oneof(fc.constantFrom(...names), fc.string()),
        fc.oneof(nasty, fc.array(nasty, { maxLength: 3 })),
        { maxKeys: 12 },
      ),
      json: fc.boolean(),
      parameter: fc.oneof({ arbitrary: fc.constant(null), weight: 7 }, { arbitrary: nasty, weight: 1 }),
    });
    const failed: string[] = [];
    await fc.assert(
      fc.asyncProperty(request, async ({ to, fields, json, parameter }) => {
        const path =
          parameter === null
            ? to.whole
            : to.path.replace(':slug', organiser.slug).replace(/:\w+/g, () => encoded(parameter));
        const status = await send(to.method, path, fields, json, owner);
        if (status >= 500)
          failed.push(`${to.method} ${to.path} ${JSON.stringify({ fields, json, parameter })} → ${status}`);
      }),
      { numRuns: requests, ...(process.env['LONG'] ? {} : { seed: 20_261_120 }) },
    );
    expect(failed).toEqual([]);
  }, 600_000);

  async function ownerId(): Promise<string> {
    return (await product.database.sql<{ account_id: string }>('select account_id from membership'))[0]!.account_id;
  }

  /** A cookie of its own for every request: some end their session. */
  async function session(account: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await product.database.sql(
      `insert into staff_session (id, id_hash, account_id, created_at, seen_at, expires_at, began_by) values ($1, $2, $3, $4, $4, $4::timestamptz + interval '1 day', 'password')`,
      [uuidv7(), createHash('sha256').update(token).digest(), account, product.clock.now()],
    );
    return `session=${token}`;
  }

  async function send(
    method: string,
    path: string,
    fields: Record<string, string | string[]>,
    json: boolean,
    account: string,
  ): Promise<number> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one.toWellFormed()]),
    );
    const query = method === 'GET' ? `?${new URLSearchParams(pairs).toString()}` : '';
    const body = method === 'GET' ? null : json ? JSON.stringify(fields) : new URLSearchParams(pairs).toString();
    const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
    const answer = await fetch(product.url + path + query.slice(0, 8_000), {
      method,
      redirect: 'manual',
      headers: {
        cookie: await session(account),
        accept: 'text/html',
        ...(body === null ? {} : { 'content-type': type }),
      },
      body,
    });
    await answer.arrayBuffer();
    return answer.status;
  }

  function tryAddress(path: string): string | null {
    try {
      return everything.addressOf(path);
    } catch {
      return null;
    }
  }

  const encoded = (text: string) => encodeURIComponent(text.toWellFormed()).slice(0, 500) || 'x';

  /** Every name that a field of any page has. */
  async function fieldNames(): Promise<string[]> {
    const found = new Set<string>();
    for (const { method, path } of everything.routes()) {
      const address = method === 'GET' ? tryAddress(path) : null;
      if (!address) continue;
      const html = await (await organiser.visitor.raw('GET', address)).text();
      for (const [, name] of html.matchAll(/<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"/g))
        found.add(name!);
    }
    return [...found].sort();
  }
});
