import { foundHost, type Organiser } from '../../../test/support/organiser.js';
import { useProduct } from '../../../test/support/product.js';
import { colleague, logIn, loginLink, password } from '../../../test/support/staff.js';

const product = useProduct({ env: { LIMIT_LOGIN_PER_15_MINUTES: '100000' } });
let organiser: Organiser;

beforeAll(async () => {
  organiser = await foundHost(product);
  await colleague(product, organiser, { email: 'yuge@mizunohama.example', name: '弓削 まこと', role: 'viewer' });
});

const home = '/w/mizunohama/staff';

describe('an account', () => {
  it('changes its name and its password, which ends the other sessions', async () => {
    const [here, there] = [product.visitor(), product.visitor()];
    for (const visitor of [here, there]) await logIn(visitor, 'yuge@mizunohama.example', password);
    const page = await here.get('/account');
    expect((await here.submit(page, '/account', { name: '弓削 真琴', language: 'en' })).text).toContain(
      '保存しました。',
    );
    const wrong = await here.submit(page, '/account/password', { former: 'no', password: 'ame-no-hi-no-hon' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('今のパスワードが違います。')]);
    const weak = await here.submit(page, '/account/password', { former: password, password: 'yuge' });
    expect(weak.text).toContain('パスワードは10文字以上にしてください。');
    const changed = await here.submit(page, '/account/password', {
      former: password,
      password: 'ame-no-hi-no-hon',
    });
    expect(changed.text).toContain('ほかの端末はログアウトされました。');
    expect([(await here.get('/account')).path, (await there.get('/account')).path]).toEqual([
      '/account',
      '/login?next=%2Faccount',
    ]);
    expect((await logIn(there, 'yuge@mizunohama.example', 'ame-no-hi-no-hon')).path).toBe(home);
  });

  it('may set a new password without the former after a mailed link', async () => {
    const visitor = product.visitor();
    const link = await loginLink(product, 'yuge@mizunohama.example');
    await visitor.submit(await visitor.get(link), '/login/links/');
    const page = await visitor.get('/account');
    expect(page.html).not.toContain('name="former"');
    expect((await visitor.submit(page, '/account/password', { password: 'hoshi-no-kazu-dake' })).text).toContain(
      'パスワードを変えました。',
    );
  });

  it('lists its sessions and ends one, but never somebody else’s', async () => {
    const [here, there] = [product.visitor(), product.visitor()];
    for (const visitor of [here, there]) await logIn(visitor, 'yuge@mizunohama.example', 'hoshi-no-kazu-dake');
    const page = await here.get('/account');
    const ends = page.forms.filter(({ action }) => action.startsWith('/account/sessions/'));
    expect((await organiser.visitor.post(ends[0]!.action)).status).toBe(404);
    for (const { action } of ends) await here.post(action);
    expect([(await here.get('/account')).path, (await there.get('/account')).path]).toEqual([
      '/account',
      '/login?next=%2Faccount',
    ]);
  });

  it('signs out, here and everywhere', async () => {
    const [here, there] = [product.visitor(), product.visitor()];
    for (const visitor of [here, there]) await logIn(visitor, 'yuge@mizunohama.example', 'hoshi-no-kazu-dake');
    expect((await here.post('/sign-out')).text).toContain('ログアウトしました。');
    expect((await here.get('/account')).path).toBe('/login?next=%2Faccount');
    const everywhere = await there.submit(await there.get('/account'), '/account/sign-outs');
    expect(everywhere.text).toContain('すべての端末でログアウトしました。');
    expect((await there.get('/account')).path).toBe('/login?next=%2Faccount');
  });
});
