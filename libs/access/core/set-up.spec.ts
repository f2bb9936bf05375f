import { Config, LinkSigner } from '#platform';
import { auditBook } from '../../../test/support/audit-book.js';
import { useDatabase } from '../../../test/support/database.js';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';
import { OneTimeLink } from './one-time-link.entity.js';
import type { Browser } from './sessions.js';
import { type Founding, SetUp } from './set-up.js';

const browser: Browser = { userAgent: 'Firefox', origin: '127.0.0.1', formerToken: null, device: null };

const founding: Founding = {
  hostName: '瑞ノ浜はたらく支援ネットワーク',
  slug: 'mizunohama',
  zone: 'Asia/Tokyo',
  name: '笹森 千歳',
  email: 'sasamori@mizunohama.example',
  password: 'umi-to-yama-no-aida',
  language: 'ja',
};

describe('the first set-up', () => {
  const test = useDatabase({ entities: [Account, Membership, OneTimeLink] });
  const open = () => {
    const config = Object.assign(new Config(), { baseUrl: 'https://tsudoi.example' });
    return new SetUp(test.database, test.clock, config, new LinkSigner('k'.repeat(32), test.clock), auditBook);
  };
  const tokenOf = (link: string | null) => link!.replace('https://tsudoi.example/set-up/', '');

  beforeEach(() => test.sql('truncate audit, staff_session, one_time_link, membership, account, workspace cascade'));

  it('makes the workspace, its owner who is also the operator, and signs in', async () => {
    const setUp = open();
    const signedIn = await setUp.found(tokenOf(await setUp.freshLink()), founding, browser);
    expect(signedIn.token).toHaveLength(43);
    expect(
      await test.sql(
        `select w.slug, w.name, w.zone, w.reply_to, a.email, a.name as account, a.operator, m.role, s.began_by, left(a.password_hash, 10) as hash
         from workspace w join membership m on m.workspace_id = w.id join account a on a.id = m.account_id join staff_session s on s.account_id = a.id`,
      ),
    ).toEqual([
      {
        slug: 'mizunohama', name: '瑞ノ浜はたらく支援ネットワーク', zone: 'Asia/Tokyo', reply_to: 'sasamori@mizunohama.example',
        email: 'sasamori@mizunohama.example', account: '笹森 千歳', operator: true, role: 'owner', began_by: 'password', hash: '$argon2id$',
      },
    ]); // prettier-ignore
    expect(await test.sql('select action from audit')).toEqual([{ action: 'workspace.founded' }]);
  });

  it('gives a link once only, and none when there is an owner', async () => {
    const setUp = open();
    const token = tokenOf(await setUp.freshLink());
    await setUp.found(token, founding, browser);
    await expect(setUp.look(token)).rejects.toMatchObject({ code: 'set-up.over', status: 410 });
    await expect(setUp.found(token, { ...founding, slug: 'other' }, browser)).rejects.toMatchObject({
      code: 'set-up.over',
    });
    expect(await setUp.freshLink()).toBeNull();
  });

  it('voids the links before a fresh one', async () => {
    const setUp = open();
    const [first, second] = [tokenOf(await setUp.freshLink()), tokenOf(await setUp.freshLink())];
    await expect(setUp.look(first)).rejects.toMatchObject({ code: 'set-up.over' });
    await setUp.look(second);
  });

  it('knows a link that is too old from one that is wrong', async () => {
    const setUp = open();
    const token = tokenOf(await setUp.freshLink());
    await expect(setUp.look(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).rejects.toMatchObject({
      code: 'set-up.wrong',
      status: 404,
    });
    await expect(setUp.look('nonsense')).rejects.toMatchObject({ code: 'set-up.wrong' });
    test.clock.advance(24 * 3_600_000);
    await expect(setUp.look(token)).rejects.toMatchObject({ code: 'set-up.over' });
  });

  it('lets one of two win who use the link at once', async () => {
    const setUp = open();
    const token = tokenOf(await setUp.freshLink());
    const others = { ...founding, slug: 'other', email: 'other@example.jp' };
    const outcomes = await Promise.allSettled([
      setUp.found(token, founding, browser),
      setUp.found(token, others, browser),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await test.sql('select 1 from workspace')).toHaveLength(1);
  });

  it('refuses a password that is short or common, and the link stays good', async () => {
    const setUp = open();
    const token = tokenOf(await setUp.freshLink());
    for (const password of ['short', 'password2026', 'sasamori-2026']) {
      await expect(setUp.found(token, { ...founding, password }, browser)).rejects.toMatchObject({
        code: 'password.weak',
        field: 'password',
      });
    }
    await setUp.look(token);
    expect(await test.sql('select 1 from account')).toEqual([]);
  });

  it('stores no token', async () => {
    const setUp = open();
    const token = tokenOf(await setUp.freshLink());
    const { token: session } = await setUp.found(token, founding, browser);
    const stored = await test.sql<{ all: string }>(
      `select (select json_agg(l)::text from one_time_link l) || (select json_agg(s)::text from staff_session s) || (select json_agg(a)::text from account a) as all`,
    );
    expect([token, session, founding.password].filter((secret) => stored[0]!.all.includes(secret))).toEqual([]);
  });
});
