import { Config, LinkSigner, uuidv7 } from '#platform';
import { auditBook } from '../../../test/support/audit-book.js';
import { useDatabase } from '../../../test/support/database.js';
import { statementsOf } from '../../../test/support/statements.js';
import { Account } from './account.entity.js';
import { deviceOfAccount } from './known-device.js';
import { Homes } from './homes.js';
import { LogIn } from './log-in.js';
import { OneTimeLink } from './one-time-link.entity.js';
import { hashPassword } from './passwords.js';

const test = useDatabase({ entities: [Account, OneTimeLink] });
const browser = { userAgent: null, origin: '192.0.2.1', formerToken: null, device: null };
const signer = new LinkSigner('k'.repeat(32), test.clock);

async function open(passwordHash: string | null) {
  const accountId = uuidv7();
  const email = `${accountId}@mizunohama.example`;
  await test.sql('insert into account (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)', [
    accountId, email, '笹森 千歳', passwordHash, test.clock.now(),
  ]); // prettier-ignore
  const logIn = new LogIn(
    test.database,
    test.clock,
    signer,
    new Homes(test.database),
    auditBook,
    Object.assign(new Config(), { limitLoginPer15Minutes: 3, baseUrl: 'https://tsudoi.example' }),
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

describe('guesses at a password', () => {
  const right = 'umi-to-yama-no-aida';
  const from = (origin: string, device: string | null = null) => ({ ...browser, origin, device });

  async function guessed(times: number, origin: (time: number) => string) {
    const opened = await open(await hashPassword(right));
    for (let time = 0; time < times; time++)
      await opened.logIn.byPassword(opened.email, 'wrong-wrong-wrong', from(origin(time)));
    return opened;
  }

  it('end for the client that makes them, and for nobody else', async () => {
    const { email, logIn, accountId } = await guessed(3, () => '192.0.2.7');
    await expect(logIn.byPassword(email, right, from('192.0.2.7'))).rejects.toThrow('login.too-often');
    expect(await logIn.byPassword(email, right, from('192.0.2.8'))).toMatchObject({ accountId });
  });

  it('by many clients at one account end for strangers; the device that was here before and the mailed link stay', async () => {
    const { email, logIn, accountId } = await guessed(30, (time) => `192.0.2.${time}`);
    const stranger = logIn.byPassword(email, right, from('198.51.100.1'));
    await expect(stranger).rejects.toThrow('login.too-often');
    const known = from('198.51.100.1', deviceOfAccount(signer, accountId));
    expect(await logIn.byPassword(email, right, known)).toMatchObject({ accountId });
    const link = await logIn.linkFor(email);
    expect(await logIn.byLink(link!.split('/').at(-1)!, from('198.51.100.1'))).toMatchObject({ accountId });
  });

  it('are counted for a known device too, and another account’s device is a stranger', async () => {
    const other = await open(await hashPassword(right));
    const { email, logIn, accountId } = await guessed(30, (time) => `192.0.2.${time}`);
    const foreign = logIn.byPassword(email, right, from('198.51.100.1', deviceOfAccount(signer, other.accountId)));
    await expect(foreign).rejects.toThrow('login.too-often');
    const known = from('198.51.100.1', deviceOfAccount(signer, accountId));
    for (let time = 0; time < 3; time++) await logIn.byPassword(email, 'wrong-wrong-wrong', known);
    await expect(logIn.byPassword(email, right, known)).rejects.toThrow('login.too-often');
  });
});

it('makes the operator’s link for an account only', async () => {
  const { email, logIn } = await open(null);
  expect(await logIn.linkFor('nobody@mizunohama.example')).toBeNull();
  expect(await logIn.linkFor(email)).toMatch(/^https:\/\/tsudoi\.example\/login\/links\/[\w-]+$/);
});
