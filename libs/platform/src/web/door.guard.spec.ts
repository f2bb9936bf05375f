import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import { useDatabase } from '../../../../test/support/database.js';
import { type SmallSite, startSite } from '../../../../test/support/small-site.js';
import { Staff } from './doors.js';
import { type Visit, Visited } from './visit.js';

@Controller('w/:slug/staff/seats')
class SeatsController {
  @Get() @Staff('seat.read') list(@Visited() visit: Visit) {
    return { workspace: visit.workspace.name, who: visit.actor.name };
  }
  @Post() @Staff('seat.edit') change() {
    return { done: true };
  }
}

describe('the door of a staff page', () => {
  const test = useDatabase();
  let site: SmallSite;

  beforeAll(async () => {
    site = await startSite(test, [SeatsController]);
  });
  afterAll(() => site?.close());

  const seats = '/w/mizunohama/staff/seats';

  it('is open to who holds the permission, in the workspace of the address', async () => {
    const answer = await site.inject({ url: seats, headers: { cookie: 'session=seat.read' } });
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { workspace: '瑞ノ浜はたらく支援ネットワーク', who: '笹森' },
    ]);
  });

  it('is shut to who does not, and notes it', async () => {
    const answer = await site.inject({ method: 'POST', url: seats, headers: { cookie: 'session=seat.read' } });
    expect([answer.statusCode, answer.json<{ code: string }>().code, site.door.turnedAway]).toEqual([
      403,
      'not-allowed',
      ['seat.edit'],
    ]);
  });

  it('is shut to strangers: a browser is led to the log-in and back, a program is told', async () => {
    const [browser, program] = [
      await site.browse(`${seats}?page=2`),
      await site.inject({ url: seats, headers: { cookie: 'session=unknown' } }),
    ];
    expect([browser.statusCode, browser.headers.location]).toEqual([
      303,
      `/login?next=${encodeURIComponent(`${seats}?page=2`)}`,
    ]);
    expect([program.statusCode, program.json<{ code: string }>().code]).toEqual([401, 'sign-in-first']);
  });

  it('guards a HEAD like the GET it stands for', async () => {
    const answer = await site.inject({ method: 'HEAD', url: seats });
    expect(answer.statusCode).toBe(401);
  });
});
