import { LinkSigner, uuidv7 } from '#platform';
import { auditBook } from '../../../test/support/audit-book.js';
import { useDatabase } from '../../../test/support/database.js';
import { statementsOf } from '../../../test/support/statements.js';
import { Account } from './account.entity.js';
import { Homes } from './homes.js';
import { LogIn } from './log-in.js';
import { OneTimeLink } from './one-time-link.entity.js';
import { hashPassword } from './passwords.js';

const test = useDatabase({ entities: [Account, OneTimeLink] });
const browser = { userAgent: null, origin: null, formerToken: null };

async function open(passwordHash: string | null) {
  const accountId = uuidv7();
  const email = `${accountId}@mizunohama.example`;
  await test.sql('insert into account (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)', [
    accountId, email, '笹森 千歳', passwordHash, test.clock.now(),
  ]); // prettier-ignore
  const logIn = new LogIn(
    test.database,
    test.clock,
    new LinkSigner('k'.repeat(32), test.clock),
    new Homes(test.database),
    auditBook,
  );
  return { accountId, email, logIn };
}

it('lets in by the password as it was typed, composed in either way', async () => {
  const { accountId, email, logIn } = await open(await hashPassword('がくの はなび とおく'));
  expect(await logIn.byPassword(email, 'がくの はなび とおく'.normalize('NFD'), browser)).toMatchObject({ accountId });
  expect(await logIn.byPassword(email, 'がくの はなび', browser)).toBeNull();
});

it('lets nobody in without a password by any password', async () => {
  const { email, logIn } = await open(null);
  expect([
    await logIn.byPassword(email, '', browser),
    await logIn.byPassword(email, 'nobody’s password', browser),
  ]).toEqual([null, null]);
});

it('does the same one statement for a link to a known and to an unknown address', async () => {
  const { email, logIn } = await open(null);
  const [known, unknown] = [
    await statementsOf(() => logIn.requestLink(email)),
    await statementsOf(() => logIn.requestLink('nobody@example.jp')),
  ];
  expect([known.length, unknown]).toEqual([1, known]);
});

it('forgets sessions and links that nobody can use any more, and no others', async () => {
  const { accountId, email, logIn } = await open(await hashPassword('tsuki-to-suna'));
  await logIn.byPassword(email, 'tsuki-to-suna', browser);
  await logIn.requestLink(email);
  test.clock.advance(36 * 3_600_000);
  const young = await logIn.byPassword(email, 'tsuki-to-suna', browser);
  await logIn.requestLink(email);
  await logIn.forgetOver();
  expect(await test.sql('select id from staff_session where account_id = $1', [accountId])).toEqual([
    { id: young!.sessionId },
  ]);
  expect(await test.sql('select created_at from one_time_link where email = $1', [email])).toEqual([
    { created_at: test.clock.now() },
  ]);
});
