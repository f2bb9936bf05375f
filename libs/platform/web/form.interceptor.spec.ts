import 'reflect-metadata';
import { Body, Controller, Post } from '@nestjs/common';
import { useDatabase } from '../../../test/support/database.js';
import { type SmallSite, startSite } from '../../../test/support/small-site.js';
import { Public, Staff } from './doors.js';
import { TakesFile } from './form.interceptor.js';

@Controller()
class FormsController {
  @Post('open') @Public() open(@Body() body: Record<string, unknown>) {
    return { names: Object.keys(body) };
  }
  @Post('w/:slug/staff/seats') @Staff('seat.edit') seats(@Body() body: Record<string, unknown>) {
    return { names: Object.keys(body).length };
  }
  @Post('w/:slug/staff/files') @Staff('seat.edit') @TakesFile() file() {
    return { file: true };
  }
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

/** JSON with so many lists, one in the other. */
const nested = (depth: number) => `{"a":${'['.repeat(depth)}1${']'.repeat(depth)}}`;
const pairs = (many: number) => Array.from({ length: many }, (_, n) => `k${n}=1`).join('&');

describe('a posted form', () => {
  const test = useDatabase();
  let site: SmallSite;

  beforeAll(async () => {
    site = await startSite(test, [FormsController]);
  });
  afterAll(() => site?.close());

  async function post(url: string, type: string | null, payload?: string | Buffer, cookie?: string) {
    const headers = { ...(type && { 'content-type': type }), ...(cookie && { cookie }), 'accept-language': 'en' };
    const answer = await site.inject({ method: 'POST', url, headers, ...(payload !== undefined && { payload }) });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  }

  it.each([
    ['urlencoded', form, 'a=1&b=2', ['a', 'b']],
    ['JSON', json, '{"a":1}', ['a']],
    ['empty', form, '', []],
    ['without a body or a type', null, undefined, []],
  ])('reaches its handler as an object: %s', async (_, type, payload, names) => {
    expect(await post('/open', type, payload)).toEqual({ status: 201, body: { names } });
  });

  it.each([
    ['null', json, 'null', 400],
    ['a list', json, '[1]', 400],
    ['a text', json, '"a"', 400],
    ['broken JSON', json, '{"a":', 400],
    ['nothing as JSON', json, '', 400],
    ['a prototype', json, '{"__proto__":{"a":1}}', 400],
    ['a prototype within', json, '{"a":[{"__proto__":{"a":1}}]}', 400],
    ['a constructor', form, 'a.constructor=1', 400],
    ['a prototype by name', form, 'a.__proto__.b=1', 400],
    ['what every object can do', form, 'a.hasOwnProperty=1', 400],
    ['a prototype of its own', form, 'prototype.a=1', 400],
    ['JSON without a floor', json, nested(20_000), 400],
    ['a name without an end', form, `${'a.'.repeat(5_000)}b=1`, 400],
    ['XML', 'application/xml', '<a/>', 415],
    ['plain text', 'text/plain', 'a=1', 415],
    ['several parts', 'multipart/form-data; boundary=x', '--x--\r\n', 415],
    ['too many fields', form, pairs(2_001), 413],
    ['too many values', json, `{"a":[${'1,'.repeat(2_000)}1]}`, 413],
    ['too many bytes', form, `a=${'a'.repeat(129 * 1024)}`, 413],
  ])('is refused with a sentence before it is read: %s', async (_, type, payload, status) => {
    const answer = await post('/open', type, payload);
    expect([answer.status, answer.body['message']]).toEqual([status, expect.stringMatching(/^[A-Z].*\.$/)]);
  });

  it('names the field that is far too long', async () => {
    const texts = await Promise.all([
      post('/open', form, `people.0.name=${'a'.repeat(20_001)}`),
      post('/open', json, JSON.stringify({ a: [{ b: 'a'.repeat(20_001) }] })),
    ]);
    expect(texts.map(({ status, body }) => [status, (body['problems'] as { field: string }[])[0]!.field])).toEqual([
      [413, 'people.0.name'],
      [413, 'a.0.b'],
    ]);
  });

  it('of staff may be larger', async () => {
    const seats = '/w/mizunohama/staff/seats';
    const [many, more, long] = [pairs(4_000), pairs(4_001), `a=${'a'.repeat(100_001)}`];
    const answers = [many, more, long].map((payload) => post(seats, form, payload, 'session=seat.edit'));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([201, 413, 413]);
  });

  it('is not read for whom the door stays shut', async () => {
    const seats = '/w/mizunohama/staff/seats';
    const unread = [await post(seats, json, 'null'), await post(seats, json, 'null', 'session=seat.read')];
    expect(unread.map(({ status }) => status)).toEqual([401, 403]);
  });

  it('with a file is for routes that take one', async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\na\r\n--x--\r\n';
    const send = (path: string) =>
      post(`/w/mizunohama/staff/${path}`, 'multipart/form-data; boundary=x', body, 'session=seat.edit');
    expect([(await send('files')).status, (await send('seats')).status]).toEqual([201, 415]);
  });
});
