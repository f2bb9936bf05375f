import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import { useDatabase } from '../../../test/support/database.js';
import { type SmallSite, startSite } from '../../../test/support/small-site.js';
import { Registry } from '../parts/registry.js';
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
    const label = { ja: 'メールボックス', en: 'Mailbox' };
    const href = (slug: string) => `/w/${slug}/staff/mailbox`;
    site.app.get(Registry).add({ navigation: [{ key: 'mailbox', permission: 'mailbox.read', label, href }] });
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

  it('turns staff away on a page of their own, with their menu and the way back to it', async () => {
    const answer = await site.browse(seats, { cookie: 'session=seat.edit' });
    expect([answer.statusCode, /<body[^>]*class="([^"]*)"/.exec(answer.body)?.[1]]).toEqual([403, 'staff']);
    expect(answer.body).toContain('href="/w/mizunohama/staff"');
    expect(answer.body).toContain('笹森');
  });

  it('leads to the mailbox only those for whom it opens, and only beside the machine itself', async () => {
    const mailbox = 'メールボックスを開く';
    const [owner, organiser] = [
      await site.browse(seats, { cookie: 'session=mailbox.read' }),
      await site.browse(seats, { cookie: 'session=seat.edit' }),
    ];
    expect([owner.body.includes(mailbox), organiser.body.includes(mailbox)]).toEqual([true, false]);
    const elsewhere = await site.app.inject({
      url: seats,
      remoteAddress: '203.0.113.9',
      headers: { accept: 'text/html', cookie: 'session=mailbox.read' },
    });
    expect(elsewhere.body).not.toContain(mailbox);
  });

  it('under https knows the cookie of this host alone, which no other place can plant', async () => {
    const secure = await startSite(test, [SeatsController], { env: { BASE_URL: 'https://tsudoi.example' } });
    const ask = async (cookie: string) => (await secure.inject({ url: seats, headers: { cookie } })).statusCode;
    const answers = [
      await ask('session=seat.read'),
      await ask('__Host-session=seat.read'),
      await ask('session=seat.read; __Host-session=unknown'),
    ];
    await secure.close();
    expect(answers).toEqual([401, 200, 401]);
    const plain = await site.inject({ url: seats, headers: { cookie: '__Host-session=seat.read' } });
    expect(plain.statusCode).toBe(401);
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
