import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import { useDatabase } from '../../../test/support/database.js';
import { type SmallSite, startSite } from '../../../test/support/small-site.js';
import { NotFound } from '../errors.js';
import { Public } from './doors.js';
import { KeptPages } from './kept-pages.js';

@Controller('things/:id')
@Public()
class ThingController {
  @Get() show() {
    return 'worked out';
  }
  @Post() write() {
    return 'written';
  }
}

describe('a page that is kept', () => {
  const test = useDatabase();
  let site: SmallSite;
  beforeAll(async () => {
    site = await startSite(test, [ThingController], { env: { LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '3' } });
    site.app.get(KeptPages).add({
      '/things/:id': async ({ language }, { id }) => {
        if (id === 'gone') throw new NotFound();
        return id === 'kept' ? { body: Buffer.from(`kept in ${language}`), etag: '"1"' } : undefined;
      },
    });
  });
  afterAll(() => site?.close());
  beforeEach(() => {
    test.clock.advance(60_000);
    site.lines.length = 0;
  });

  it('is sent instead of being worked out, to readers alone', async () => {
    const bodies = [
      await site.browse('/things/kept', { cookie: 'lang=en' }),
      await site.browse('/things/other'),
      await site.inject({ method: 'POST', url: '/things/kept' }),
    ].map(({ body }) => body);
    expect(bodies).toEqual(['kept in en', 'worked out', 'written']);
  });

  it('is logged as any other', async () => {
    await site.browse('/things/other');
    await site.browse('/things/kept');
    const [worked, kept] = site.lines.map(({ time: _, ms: __, request, ...facts }) => ({
      ...facts,
      known: typeof request,
    }));
    expect(kept).toEqual(worked);
    expect(kept).toMatchObject({ method: 'GET', route: '/things/:id', status: 200, known: 'string', msg: 'request' });
  });

  it('is counted as any other', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await site.browse('/things/kept')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('becomes a page that tells of it where looking for it fails', async () => {
    const answer = await site.browse('/things/gone');
    expect([answer.statusCode, answer.body.includes('見つかりません')]).toEqual([404, true]);
  });
});
