import 'reflect-metadata';
import { BadRequestException, Controller, Get, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt } from 'class-validator';
import { useDatabase } from '../../../test/support/database.js';
import { type SmallSite, startSite } from '../../../test/support/small-site.js';
import { Database, rows } from '../database/database.js';
import { DomainError, Problems } from '../errors.js';
import { Public, Staff } from './doors.js';
import { say } from '../../ui/forms/read-form.js';
import { Id } from './params.js';

class Asked {
  @Transform(({ value }) => Number(value))
  @IsInt({ message: say({ ja: '数字を書いてください。', en: 'A number, please.' }) })
  size = 1;
}

const full = { ja: '満席です。', en: 'It is full.', 'ja-easy': '{席|せき}が ありません。' };

@Controller('things')
class ThingsController {
  constructor(private readonly database: Database) {}

  @Get('sized') @Public() sized(@Query() query: Asked) {
    return { size: query.size };
  }
  @Get('refused') @Public() refused() {
    throw new DomainError('seat.full', full, { field: 'seat' });
  }
  @Get('listed') @Public() listed() {
    throw new Problems([{ field: 'name', sentence: 'あいう' }]);
  }
  @Get('broken') @Public() broken() {
    throw new Error('the secret of haitani@tsumugi.example');
  }
  @Get('bad') @Public() bad() {
    throw new BadRequestException('inner words');
  }
  @Get('sql') @Public() sql() {
    return this.database.installation((tx) => rows(tx, 'select no_such_column from workspace'));
  }
  @Get('w/:slug/staff/broken') @Staff('seat.read') brokenForStaff() {
    throw new Error('as above');
  }
  @Get('cut') @Public() cut() {
    return this.database.installation((tx) => rows(tx, 'select pg_terminate_backend(pg_backend_pid())'));
  }
  @Get(':id') @Public() one(@Id() id: string) {
    return { id };
  }
}

describe('whatever is thrown', () => {
  const test = useDatabase();
  let site: SmallSite;

  beforeAll(async () => {
    site = await startSite(test, [ThingsController]);
  });
  afterAll(() => site?.close());
  beforeEach(() => void (site.lines.length = 0));

  const json = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await site.inject({ url, headers });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };

  describe('is told to a program in JSON', () => {
    it('with what a refusal says, in its language, and the field that is meant', async () => {
      const { status, body } = await json('/things/refused', { 'accept-language': 'en' });
      expect([status, body]).toEqual([
        409,
        {
          status: 409,
          code: 'seat.full',
          message: 'It is full.',
          problems: [{ field: 'seat', sentence: 'It is full.' }],
          requestId: expect.any(String),
        },
      ]);
    });

    it('with a list of what to put right', async () => {
      expect(await json('/things/listed')).toMatchObject({
        status: 422,
        body: { code: 'problems', problems: [{ field: 'name', sentence: 'あいう' }] },
      });
    });

    it('with what its query has wrong, also where it knows too much', async () => {
      const [wrong, unknown] = [await json('/things/sized?size=two'), await json('/things/sized?size=2&admin=1')];
      expect([wrong.status, wrong.body['code'], wrong.body['problems']]).toEqual([
        400,
        'invalid-input',
        [{ field: 'size', sentence: '数字を書いてください。' }],
      ]);
      expect([unknown.status, unknown.body['problems']]).toEqual([
        400,
        [{ field: 'admin', sentence: '入力の形が正しくありません。' }],
      ]);
    });

    it.each([
      ['/nothing/here', 404, 'not-found'],
      ['/things/not-an-id', 404, 'not-found'],
      ['/w/nobody/staff/seats', 404, 'not-found'],
      ['/things/sized?a=%00', 400, 'bad-request'],
      ['/things/%E0%A4%A', 404, 'not-found'],
      ['/things/bad', 400, 'bad-request'],
      ['/things/broken', 500, 'unexpected'],
      ['/things/sql', 500, 'unexpected'],
      [`/things/${'a'.repeat(300)}`, 404, 'not-found'],
    ])('%s → %i %s, and nothing of what is inside', async (url, status, code) => {
      const { body, status: answered } = await json(url);
      expect([answered, body['code'], body['status']]).toEqual([status, code, status]);
      expect(Object.keys(body)).toEqual(['status', 'code', 'message', 'problems', 'requestId']);
      expect(JSON.stringify(body)).not.toMatch(/secret|haitani|inner words|no_such_column|select|\.ts|at /);
    });
  });

  it('is 503 with a time to come again where every connection stays taken', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((done) => (letGo = done));
    const database = site.app.get(Database);
    const holders = Array.from({ length: 10 }, () => database.installation(() => held));
    const answer = await site.inject({ url: '/things/sql', headers: { 'accept-language': 'en' } });
    letGo();
    await Promise.all(holders);
    expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toEqual([
      503,
      '10',
      expect.objectContaining({ code: 'busy', message: expect.stringContaining('nothing was saved') }),
    ]);
    expect((await site.inject({ url: '/things/sized' })).statusCode).toBe(200);
  });

  it('is 503 with a time to come again where the database ends a connection, and the next request finds another', async () => {
    const [told, page] = [await site.inject({ url: '/things/cut' }), await site.browse('/things/cut')];
    expect([told, page].map(({ statusCode, headers }) => [statusCode, headers['retry-after']])).toEqual([
      [503, '10'],
      [503, '10'],
    ]);
    expect([told.json<{ code: string }>().code, page.body]).toEqual([
      'database-away',
      expect.stringContaining('データベースとの接続が切れました'),
    ]);
    const next = await site.inject({ url: '/ready' });
    expect(next.statusCode).toBe(200);
  });

  describe('is shown to a browser as a page', () => {
    it.each([
      ['/nothing/here', 404, 'ページが見つかりません'],
      ['/things/refused', 409, '満席です。'],
      ['/things/broken', 500, 'うまくいきませんでした'],
      ['/things/%E0%A4%A', 404, 'ページが見つかりません'],
    ])('%s → %i with the words %s, and a number where somebody can look it up', async (url, status, words) => {
      const answer = await site.browse(url);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
      expect(answer.body).toContain(words);
      expect(/番号.* [0-9a-f-]{36}/s.test(answer.body)).toBe(status === 500);
      expect(answer.body).not.toMatch(/secret|haitani/);
    });

    it('that sends each to whom they can ask: a guest to the host, staff to whoever runs the machine', async () => {
      const staff = await site.browse('/things/w/mizunohama/staff/broken', { cookie: 'session=seat.read' });
      const guest = await site.browse('/things/broken');
      expect([staff.statusCode, staff.body, guest.body]).toEqual([
        500,
        expect.stringContaining('システムを管理している方'),
        expect.stringContaining('主催者にお知らせ'),
      ]);
    });

    it('in the reader’s language, with furigana where it is easy', async () => {
      const easy = await site.browse('/things/refused?lang=ja-easy');
      expect(easy.body).toMatch(/<ruby>席<r[tp]/);
    });
  });

  it('is logged under the number that the reader is shown, unless it was expected', async () => {
    const { body } = await json('/things/broken');
    await json('/things/refused');
    const errors = site.lines.filter(({ level }) => level === 50);
    expect(errors.map(({ request, msg }) => [request, msg])).toEqual([[body['requestId'], 'unexpected']]);
  });
});
