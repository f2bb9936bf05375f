import { foundHost, type Organiser, owner } from '../../../test/support/organiser.js';
import { until, useProduct } from '../../../test/support/product.js';
import { logIn, loginLink } from '../../../test/support/staff.js';

const product = useProduct({
  env: { LIMIT_LOGIN_PER_15_MINUTES: '100000', LIMIT_LINK_MAILS_PER_ADDRESS_PER_HOUR: '3' },
});
let organiser: Organiser;

beforeAll(async () => {
  organiser = await foundHost(product);
});

const home = '/w/mizunohama/staff';

const mailsTo = (address: string) => product.sink.mails.filter((mail) => mail.to === address).length;
const untold = () => product.database.sql(`select 1 from one_time_link where purpose = 'login' and told_at is null`);

describe('log-in by password', () => {
  it('leads to the one workspace, and to the page that was wanted', async () => {
    expect((await logIn(product.visitor(), owner.email, owner.password)).path).toBe(home);
    const visitor = product.visitor();
    const asked = await visitor.get(`${home}/settings`);
    expect(asked.path).toBe(`/login?next=${encodeURIComponent(`${home}/settings`)}`);
    expect(
      (await visitor.submit(asked, '/login', { email: ` ${owner.email.toUpperCase()} `, password: owner.password }))
        .path,
    ).toBe(`${home}/settings`);
  });

  it('never leads to another site', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      expect((await logIn(product.visitor(), owner.email, owner.password, next)).path).toBe(home);
    }
  });

  it('tells nobody whether address or password was wrong', async () => {
    const visitor = product.visitor();
    const [known, unknown] = [
      await logIn(visitor, owner.email, 'wrong-wrong-wrong'),
      await logIn(visitor, 'nobody@mizunohama.example', owner.password),
    ];
    expect([known.status, unknown.status]).toEqual([422, 422]);
    expect(unknown.text.replace('nobody@mizunohama.example', '')).toBe(known.text.replace(owner.email, ''));
    expect(known.text).toContain('メールアドレスかパスワードが違います。');
  });

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const response = await product
      .visitor()
      .raw('POST', '/login', { body: new URLSearchParams({ email: owner.email, password: owner.password }) });
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('session='))!;
    expect(cookie).toMatch(/^session=[\w-]{43}; /);
    for (const part of ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Expires=']) expect(cookie).toContain(part);
  });

  it('refuses what another site’s page sends', async () => {
    const sent = await product.visitor().raw('POST', '/login', {
      body: new URLSearchParams({ email: owner.email, password: owner.password }),
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(sent.status).toBe(403);
  });

  it('shows those who are in already no log-in page', async () => {
    expect((await organiser.visitor.get('/login')).path).toBe(home);
  });
});

describe('log-in by a mailed link', () => {
  it('opens a page that changes nothing, whose button logs in once', async () => {
    const link = await loginLink(product, owner.email);
    const visitor = product.visitor();
    await product.visitor().get(link);
    const opened = await visitor.get(link);
    expect(opened.text).toContain('ボタンを押すと、ログインします。');
    expect((await visitor.submit(opened, '/login/links/')).path).toBe(home);
    const again = await product.visitor().submit(opened, '/login/links/');
    expect([again.status, again.text]).toEqual([
      410,
      expect.stringContaining('使用済みか、期限（10分）が過ぎています'),
    ]);
    expect((await product.visitor().get(link)).status).toBe(410);
  });

  it('is over after ten minutes, and wrong when a letter differs', async () => {
    const link = await loginLink(product, owner.email);
    expect((await product.visitor().get(`${link.slice(0, -2)}AA`)).status).toBe(404);
    expect((await product.visitor().get('/login/links/x')).status).toBe(404);
    product.clock.advance(10 * 60_000);
    expect((await product.visitor().get(link)).status).toBe(410);
  });

  it('answers an unknown address in the same words, and mails nothing', async () => {
    const visitor = product.visitor();
    const answers = [
      await visitor.post('/login/links', { email: 'nobody@mizunohama.example' }),
      await visitor.post('/login/links', { email: owner.email }),
    ];
    expect(answers[0]!.text).toBe(answers[1]!.text);
    expect(answers[0]!.text).toContain('このアドレスが登録されていれば、ログイン用のリンクを送ります。');
    await product.settle();
    expect(product.sink.mails.filter((mail) => mail.to === 'nobody@mizunohama.example')).toEqual([]);
  });

  it('is mailed to one account at most three times an hour', async () => {
    product.clock.advance(2 * 3_600_000);
    const before = mailsTo(owner.email);
    for (let time = 0; time < 5; time++) await product.visitor().post('/login/links', { email: owner.email });
    await until(
      async () => (await untold()).length === 0,
      () => 'a request for a link was not answered',
    );
    await product.settle();
    expect(mailsTo(owner.email) - before).toBe(3);
    product.clock.advance(2 * 3_600_000);
  });

  it('is void once the account has signed out everywhere', async () => {
    const visitor = product.visitor();
    await logIn(visitor, owner.email, owner.password);
    const link = await loginLink(product, owner.email);
    await visitor.submit(await visitor.get('/account'), '/account/sign-outs');
    expect((await product.visitor().get(link)).status).toBe(404);
    await logIn(organiser.visitor, owner.email, owner.password);
  });

  it('stores no token, in the link’s row or in the mail’s', async () => {
    const token = (await loginLink(product, owner.email)).split('/').at(-1)!;
    const [stored] = await product.database.sql<{ all: string }>(
      `select (select json_agg(l)::text from one_time_link l) || (select json_agg(m)::text from mail m) as all`,
    );
    expect(stored!.all.includes(token)).toBe(false);
  });
});

describe('an installation of its own', () => {
  const small = useProduct({ env: { LIMIT_LOGIN_PER_15_MINUTES: '4' } });

  it('says that nothing is set up yet, then leads to its one host body', async () => {
    expect((await small.visitor().get('/')).text).toContain('まだ設定がすんでいません。');
    await foundHost(small);
    expect((await small.visitor().get('/')).path).toBe('/w/mizunohama');
  });

  it('says on the set-up page what to put right', async () => {
    expect((await small.visitor().get('/set-up/nonsense')).text).toContain('この設定用リンクは正しくありません。');
  });

  it('stops guessing after a few tries, and lets in again a quarter of an hour later', async () => {
    const guesses: number[] = [];
    for (let time = 0; time < 5; time++)
      guesses.push((await logIn(small.visitor(), owner.email, 'wrong-wrong-wrong')).status);
    expect(guesses).toEqual([422, 422, 422, 422, 429]);
    expect((await logIn(small.visitor(), owner.email, owner.password)).text).toContain('15分ほど待つか');
    small.clock.advance(15 * 60_000);
    expect((await logIn(small.visitor(), owner.email, owner.password)).path).toBe(home);
  });
});
