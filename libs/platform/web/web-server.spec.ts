import 'reflect-metadata';
import { connect } from 'node:net';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { useDatabase } from '../../../test/support/database.js';
import { type SmallSite, startSite } from '../../../test/support/small-site.js';
import { uuidv7 } from '../ids.js';
import { file, seeOther } from './answers.js';
import { addressHere } from './arrival.js';
import { Public } from './doors.js';
import { form, tidyLine } from '../../ui/forms/index.js';
import { Asked, Id } from './params.js';
import { securityHeaders } from './security-headers.js';
import { type Visit, Visited } from './visit.js';

class NameForm extends form({
  name: tidyLine({ most: 4_000, required: { ja: '名前を書いてください。', en: 'Please give a name.' } }),
}) {}

@Controller('things')
class ThingsController {
  @Get('file/:name') @Public() file(@Param('name') name: string, @Query('inline') inline?: string) {
    return file(name, 'text/csv; charset=utf-8', 'a,b', { inline: inline !== undefined });
  }
  @Get('visit') @Public() visit(@Visited() { language, furigana, notice, path, url, address }: Visit) {
    return { language, furigana, notice, path, url, address };
  }
  @Get('scripted') @Public() scripted(@Visited() visit: Visit) {
    return visit.nonce;
  }
  @Get('asked') @Public() asked(@Asked('q') q: string) {
    return { q };
  }
  @Post() @Public() add(@Body() sent: NameForm) {
    return sent.refused.length
      ? { problems: sent.problems('ja') }
      : seeOther(`/things/visit?${sent.value.name.length}`, 'saved');
  }
  @Get(':id') @Public() one(@Id() id: string) {
    return { id };
  }
}

/** Writes, and goes on with a drop ten times a second until the other side ends it. */
function overSocket(port: number, begin: string, drop?: string): Promise<{ body: string; drops: number }> {
  return new Promise((done, fail) => {
    let [body, drops] = ['', 0];
    const socket = connect(port, '127.0.0.1', () => socket.write(begin));
    const dripping = drop && setInterval(() => (drops++, socket.write(drop)), 100);
    socket.on('data', (data) => (body += data.toString()));
    socket.on(
      'error',
      (error: NodeJS.ErrnoException) => error.code !== 'EPIPE' && error.code !== 'ECONNRESET' && fail(error),
    );
    socket.on('close', () => {
      clearInterval(dripping);
      done({ body, drops });
    });
  });
}

describe('the web server', () => {
  const test = useDatabase();
  let site: SmallSite;

  beforeAll(async () => {
    site = await startSite(test, [ThingsController], {
      env: { LIMIT_BODY_KB: '2', LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '1000', TRUST_PROXY: '1' },
    });
  });
  afterAll(() => site?.close());
  beforeEach(() => void (site.lines.length = 0));

  const json = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await site.inject({ url, headers });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };

  it('logs a request by its route, without what was asked for', async () => {
    await json('/things/visit?name=haitani');
    await json(`/things/${uuidv7()}`);
    const requests = site.lines.map(({ method, route, status, msg }) => ({ method, route, status, msg }));
    expect(requests).toEqual([
      { method: 'GET', route: '/things/visit', status: 200, msg: 'request' },
      { method: 'GET', route: '/things/:id', status: 200, msg: 'request' },
    ]);
    expect(JSON.stringify(site.lines)).not.toContain('haitani');
  });

  describe('takes a form', () => {
    const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
      site.inject({
        method: 'POST',
        url: '/things',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload,
      });

    it('and sends the browser on with a notice that is shown once', async () => {
      const answer = await post('name=abc');
      expect([answer.statusCode, answer.headers.location, answer.body]).toEqual([303, '/things/visit?3', '']);
      const [notice] = answer.cookies;
      expect(notice).toMatchObject({ name: 'notice', value: 'saved', path: '/', httpOnly: true, sameSite: 'Lax' });
      const shown = await site.inject({ url: '/things/visit', headers: { cookie: 'notice=saved' } });
      expect([shown.json<{ notice: string }>().notice, shown.cookies[0]]).toMatchObject([
        'saved',
        { name: 'notice', value: '' },
      ]);
    });

    it('but not one that is too large, nor one in a form it does not know', async () => {
      const large = await post(`name=${'a'.repeat(4_000)}`);
      const strange = await post('<name/>', { 'content-type': 'application/xml' });
      const broken = await post('{"name":', { 'content-type': 'application/json' });
      const poisoned = await post('{"__proto__":{"a":1}}', { 'content-type': 'application/json' });
      expect(
        [large, strange, broken, poisoned].map((answer) => [answer.statusCode, answer.json<{ code: string }>().code]),
      ).toEqual([
        [413, 'too-large'],
        [415, 'unsupported'],
        [400, 'bad-request'],
        [400, 'bad-request'],
      ]);
    });

    it('but not one that another site has sent', async () => {
      const answer = await post('name=abc', { 'sec-fetch-site': 'cross-site' });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'foreign-origin']);
    });
  });

  describe('hands out a file', () => {
    it('to be saved under its own name, in a header that every browser reads', async () => {
      const answer = await site.inject({ url: `/things/file/${encodeURIComponent('名簿 "(a)\'*.csv')}` });
      expect(answer.headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="__ _(a)'*.csv"; filename*=UTF-8''%E5%90%8D%E7%B0%BF%20%22%28a%29%27%2A.csv`,
        'x-content-type-options': 'nosniff',
      });
      expect(answer.body).toBe('a,b');
    });

    it('or to be shown where asked, and never with a second header in its name', async () => {
      const answer = await site.inject({ url: `/things/file/${encodeURIComponent('a\r\nset-cookie: b=c')}?inline=1` });
      expect([answer.headers['content-disposition'], answer.headers['set-cookie']]).toEqual([
        `inline; filename="a__set-cookie: b=c"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b%3Dc`,
        undefined,
      ]);
    });
  });

  it.each([
    ['?q=a', 'a'],
    ['?q=a&q=b', 'a'],
    ['?q=', ''],
    ['?q[]=a', ''],
    ['', ''],
  ])('hears the question of the address %s as the text %j', async (query, q) => {
    expect(await json(`/things/asked${query}`)).toEqual({ status: 200, body: { q } });
  });

  describe('knows its visitor', () => {
    const visit = async (url: string, headers: Record<string, string> = {}) =>
      (await site.inject({ url, headers })).json<Record<string, unknown>>();

    it.each([
      [{}, '', 'ja'],
      [{ 'accept-language': 'en-GB,en;q=0.9,ja;q=0.8' }, '', 'en'],
      [{ 'accept-language': 'fr,ja;q=0.8,en;q=0.7' }, '', 'ja'],
      [{ 'accept-language': 'english' }, '', 'ja'],
      [{ cookie: 'lang=en' }, '', 'en'],
      [{ cookie: 'lang=en' }, '?lang=ja-easy', 'ja-easy'],
      [{ cookie: 'lang=xx' }, '?lang=../..', 'ja'],
    ])('by language: %j %s → %s', async (headers, query, language) => {
      expect(await visit(`/things/visit${query}`, headers as Record<string, string>)).toMatchObject({ language });
    });

    it('by the address that the trusted proxy saw', async () => {
      expect(await visit('/things/visit', { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' })).toMatchObject({
        address: '198.51.100.7',
      });
    });
  });

  it.each([
    ['//evil.example/x', '/evil.example/x'],
    ['///evil.example/x?a=b', '/evil.example/x?a=b'],
    ['/\\evil.example', '/evil.example'],
    ['/\\/evil.example', '/evil.example'],
    ['http://evil.example/x?a=b', '/x?a=b'],
    ['http:evil.example', '/'],
    ['/w/a?next=//evil.example', '/w/a?next=//evil.example'],
  ])('takes %s for its own %s', (url, here) => {
    expect(addressHere(url)).toBe(here);
  });

  it.each(['//evil.example/x', '/\\evil.example/x', '///evil.example'])(
    'draws for %s a page whose links stay here',
    async (url) => {
      const port = new URL(await site.listen()).port;
      const { body } = await overSocket(
        Number(port),
        `GET ${url} HTTP/1.1\r\nhost: a\r\naccept: text/html\r\nconnection: close\r\n\r\n`,
      );
      const links = Array.from(body.matchAll(/(?:href|action|src)="(?!data:)([^"]*)"/g), ([, link]) => link!);
      expect(links.length).toBeGreaterThan(2);
      expect(links.filter((link) => new URL(link, 'http://here.example').host !== 'here.example')).toEqual([]);
    },
  );

  it('sends on every page what protects its reader', async () => {
    const { headers } = await site.browse('/things/visit');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toMatch(/default-src 'self';.*script-src 'self'$/);
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it.each(['/things/%ff', '/nothing', '/assets/nothing.css'])(
    'sends it with %s, where there is no page',
    async (url) => {
      const { statusCode, headers } = await site.browse(url);
      expect([statusCode, headers]).toEqual([404, expect.objectContaining(securityHeaders(false))]);
    },
  );

  it('lets a script run by its nonce alone, another one each time, on the page that has it', async () => {
    const seen = new Set<string>();
    for (let n = 0; n < 2; n += 1) {
      const { headers, body } = await site.browse('/things/scripted');
      expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']{22,}'$/);
      expect(headers['content-security-policy']).toContain(`'nonce-${body}'`);
      seen.add(body);
    }
    expect(seen.size).toBe(2);
  });

  it('says that it lives, and that it can serve', async () => {
    expect([await json('/health'), await json('/ready')]).toEqual([
      { status: 200, body: { status: 'ok' } },
      { status: 200, body: { status: 'ready' } },
    ]);
  });
});

describe('a client that sends drop by drop', () => {
  const test = useDatabase();

  it.each([
    ['its form', 'POST /things HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{'],
    ['its headers', 'GET /things/visit HTTP/1.1\r\nhost: a\r\nx-a: '],
  ])('%s is sent away after the time that is given for one request', async (_, begin) => {
    const site = await startSite(test, [ThingsController], { env: { LIMIT_REQUEST_SECONDS: '1' } });
    const { port } = new URL(await site.listen());
    const { body, drops } = await overSocket(Number(port), begin, ' ');
    await site.close();
    expect(body).toMatch(/^HTTP\/1\.1 408 /);
    expect(drops).toBeGreaterThan(1);
  });
});

describe('a client that asks too often', () => {
  const test = useDatabase();

  it('is asked to wait, by its own address, until the next minute', async () => {
    const site = await startSite(test, [ThingsController], { env: { LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '2' } });
    const ask = async () => (await site.inject({ url: '/things/visit' })).statusCode;
    const first = [await ask(), await ask(), await ask()];
    const [page, told] = [await site.browse('/things/visit'), await site.inject({ url: '/things/visit' })];
    test.clock.advance(60_000);
    const later = await ask();
    await site.close();
    expect([first, later]).toEqual([[200, 200, 429], 200]);
    expect([page, told].map(({ statusCode, headers }) => [statusCode, headers['retry-after']])).toEqual([
      [429, '60'],
      [429, '60'],
    ]);
    expect([page.body, told.json<{ code: string }>().code]).toEqual([expect.stringContaining('1分ほど'), 'too-many']);
  });

  it('is one for a whole /64 network, while balancers may ask as often as they like', async () => {
    const env = { LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '2', TRUST_PROXY: '1' };
    const site = await startSite(test, [ThingsController], { env });
    const ask = async (url: string, from: string) =>
      (await site.inject({ url, headers: { 'x-forwarded-for': from } })).statusCode;
    const neighbours = [1, 2, 3].map((n) => ask('/things/visit', `2001:db8:0:1::${n}`));
    const other = ask('/things/visit', '2001:db8:0:2::1');
    const lively = ['/health', '/ready', '/health?a', '/ready'].map((url) => ask(url, '2001:db8:0:1::1'));
    const seen = [await Promise.all(neighbours), await other, await Promise.all(lively)];
    const evading = await ask('/health/../things/visit', '2001:db8:0:1::1');
    await site.close();
    expect(seen).toEqual([[200, 200, 429], 200, [200, 200, 200, 200]]);
    expect(evading).toBe(429);
  });
});
