import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, Audit, createLog, createWebServer, loadConfig, PlatformModule, StaffDoor, WorkspaceProfile, type WorkspaceView } from '#platform'; // prettier-ignore
import { useDatabase } from '../../../test/support/database.js';
import { to } from '../../../test/support/post-office.js';
import { NotedAudit } from '../../../test/support/noted-audit.js';
import { testKinds } from '../../../test/support/test-mails.js';
import { MailKinds } from '../core/mail-kinds.js';
import { Mails } from '../core/mails.js';
import { MessagingModule } from '../messaging.module.js';
import { Postman } from '../core/postman.js';

const workspace: WorkspaceView = {
  id: '', slug: 'mizunohama', name: '瑞ノ浜はたらく支援ネットワーク', zone: 'Asia/Tokyo', replyTo: null, phone: null, languages: ['ja'],
}; // prettier-ignore

class OneHost extends WorkspaceProfile {
  async of(slug: string) {
    return slug === workspace.slug ? workspace : null;
  }
  async byId() {
    return workspace;
  }
  async readAnew() {
    return workspace;
  }
  async everyZone() {
    return [workspace];
  }
}

/** Whoever brings the cookie `owner` may read the mailbox; `viewer` may not. */
class TwoPeople extends StaffDoor {
  async actor(token: string): Promise<Actor> {
    return { accountId: '', sessionId: '', name: '笹森', email: '', operator: false, may: () => token === 'owner' };
  }
  permissions() {
    return ['mailbox.read', 'mails.read', 'mails.send', 'mails.release'];
  }
  async denied() {}
}

@Global()
@Module({
  providers: [
    { provide: WorkspaceProfile, useClass: OneHost },
    { provide: StaffDoor, useClass: TwoPeople },
    { provide: Audit, useClass: NotedAudit },
  ],
  exports: [WorkspaceProfile, StaffDoor, Audit],
})
class Ports {}

describe('the mailbox page', () => {
  const test = useDatabase();
  let app: NestFastifyApplication;

  const start = async (env: Record<string, string>) => {
    const config = loadConfig({ SECRET_KEY: 'k'.repeat(32), MAIL_FROM: 'oshirase@tsudoi.example', ...env });
    const log = createLog('silent');
    const platform = PlatformModule.forRoot({
      config, clock: test.clock, log, database: { url: test.appUrl }, queue: { kind: 'postgres', url: test.appUrl },
    }); // prettier-ignore
    @Module({ imports: [platform, Ports, MessagingModule] })
    class Root {}
    app = await createWebServer({ module: Root }, config, log);
    await app.init();
    app.get(MailKinds).add(testKinds[0]!);
  };

  const look = (path: string, { who = 'owner', from = '127.0.0.1' } = {}) =>
    app.inject({
      url: `/w/mizunohama/staff/mailbox${path}`,
      cookies: { session: who },
      headers: { accept: 'text/html' },
      remoteAddress: from,
    });

  const store = async (dedupeKey: string) => {
    await test.database.withWorkspace(workspace.id, (tx) =>
      app.get(Mails).plan(tx, workspace.id, [
        {
          kind: 'test.note',
          dedupeKey,
          to: { ...to('a'), name: '灰谷 悠' },
          language: 'ja',
          facts: { text: '席: http://localhost:3000/w/mizunohama/r/abc' },
        },
      ]),
    );
    await app.get(Postman).deliverDue();
    const [row] = await test.sql<{ id: string }>('select id from mail where dedupe_key = $1', [dedupeKey]);
    return row!.id;
  };

  beforeAll(async () => {
    workspace.id = await test.workspace('mizunohama');
  });

  afterEach(() => app.close());

  it('lists the mails that were kept, with a link to each', async () => {
    await start({});
    const id = await store('listed');
    const { statusCode, body } = await look('');
    expect(statusCode).toBe(200);
    expect(body).toContain(`<a href="/w/mizunohama/staff/mailbox/${id}">お知らせ</a>`);
    expect(body).toContain('灰谷 悠 &lt;a@tsumugi.example>');
  });

  it('shows one mail in a frame that runs nothing, and its links in the plain text', async () => {
    await start({});
    const id = await store('shown');
    const { body } = await look(`/${id}`);
    expect(body).toContain('メールボックスに保管（送信していません）');
    expect(body).toContain('<a href="http://localhost:3000/w/mizunohama/r/abc">');
    expect(body).toContain('sandbox="allow-popups allow-top-navigation-by-user-activation"');
    const letter = await look(`/${id}/letter`);
    expect(letter.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation",
    });
    expect(letter.body).toContain('<base target="_top">');
    expect(letter.body).toContain('http://localhost:3000/w/mizunohama/r/abc');
  });

  it('opens neither from another machine nor to those who may not read it', async () => {
    await start({});
    expect((await look('', { from: '192.0.2.7' })).statusCode).toBe(403);
    expect((await look('', { who: 'viewer' })).statusCode).toBe(403);
  });

  it('does not exist where mails are sent', async () => {
    await start({ SMTP_URL: 'smtp://127.0.0.1:1' });
    expect((await look('')).statusCode).toBe(404);
  });

  it('knows no mail by another name', async () => {
    await start({});
    expect((await look('/01890a5d-ac96-774b-bcce-b302099a8057')).statusCode).toBe(404);
  });
});
