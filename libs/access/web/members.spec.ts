import { foundHost, type Organiser, owner } from '../../../test/support/organiser.js';
import { useProduct } from '../../../test/support/product.js';
import { colleague, invite, logIn, password } from '../../../test/support/staff.js';

const product = useProduct({ env: { LIMIT_LOGIN_PER_15_MINUTES: '100000' } });
let organiser: Organiser;

beforeAll(async () => {
  organiser = await foundHost(product);
});

const home = '/w/mizunohama/staff';

describe('a colleague', () => {
  it('is invited by mail, makes an account and has exactly the role that was given', async () => {
    const visitor = await colleague(product, organiser, {
      email: 'aoto@mizunohama.example',
      name: '青砥 しおり',
      role: 'viewer',
    });
    expect([(await visitor.get(`${home}/offices`)).status, (await visitor.get(`${home}/offices/new`)).status, (await visitor.get(`${home}/members`)).status]).toEqual([
      200, 403, 403,
    ]); // prettier-ignore
    expect((await visitor.get(`${home}/offices/new`)).text).toContain('この操作をする権限がありません。');
    const list = await organiser.visitor.get(organiser.path('members'));
    expect(list.text).toContain('青砥 しおり');
    expect(list.text).not.toContain('返事を待っている招待');
  });

  it('is asked for a name and a good password, and keeps what was typed', async () => {
    const link = await invite(product, organiser, 'tokito@mizunohama.example', 'reception');
    const visitor = product.visitor();
    const opened = await visitor.get(link);
    expect(opened.text).toContain('笹森 千歳さんから招待されています。 権限 受付');
    const weak = await visitor.submit(opened, '/invitations/', { name: '時任 さく', password: 'tokito2026' });
    expect([weak.status, weak.text]).toEqual([422, expect.stringContaining('お名前やアドレスから分かるものです')]);
    expect(new Map(weak.forms[0]!.fields).get('name')).toBe('時任 さく');
    expect((await visitor.submit(opened, '/invitations/', { name: '', password: '' })).text).toContain(
      'お名前を入力してください。',
    );
  });

  it('cannot use an invitation twice, late, or after it was withdrawn', async () => {
    const asked = (email: string) => invite(product, organiser, email, 'viewer');
    const used = await asked('used@mizunohama.example');
    const join = async (link: string) => product.visitor().post(link, { name: '弓削 まこと', password });
    expect((await join(used)).path).toBe(home);
    expect((await join(used)).status).toBe(410);
    const withdrawn = await asked('withdrawn@mizunohama.example');
    const list = await organiser.visitor.get(organiser.path('members'));
    expect((await organiser.visitor.submit(list, '/withdrawal')).text).toContain('招待を取り下げました。');
    const still = await organiser.visitor.get(organiser.path('members'));
    for (const form of still.forms.filter(({ action }) => action.endsWith('/withdrawal')))
      await organiser.visitor.post(form.action);
    expect((await join(withdrawn)).status).toBe(410);
    const late = await asked('late@mizunohama.example');
    product.clock.advance(7 * 24 * 3_600_000);
    expect((await product.visitor().get(late)).status).toBe(410);
    await logIn(organiser.visitor, owner.email, owner.password);
  });

  it('who is a member already is not invited again', async () => {
    const answer = await organiser.visitor.post(organiser.path('members/invitations'), {
      email: owner.email,
      role: 'viewer',
    });
    expect([answer.status, answer.text]).toEqual([
      422,
      expect.stringContaining('この方は、すでにこの団体の職員です。'),
    ]);
    const blank = await organiser.visitor.post(organiser.path('members/invitations'), { email: 'だめ' });
    expect(blank.text).toContain('直していただきたいところが2つあります');
  });

  it('loses everything with the next request when removed, and gains by a new role as fast', async () => {
    const visitor = await colleague(product, organiser, {
      email: 'himuro@mizunohama.example',
      name: '氷室 わかな',
      role: 'viewer',
    });
    const list = await organiser.visitor.get(organiser.path('members'));
    const member = /href="([^"]*\/members\/[0-9a-f-]{36})" aria-label="氷室/.exec(list.html)![1]!;
    await organiser.visitor.submit(await organiser.visitor.get(member), '/role', { role: 'organiser' });
    expect((await visitor.get(`${home}/offices/new`)).status).toBe(200);
    await organiser.visitor.submit(await organiser.visitor.get(member), '/removal');
    expect((await visitor.get(`${home}/offices`)).status).toBe(403);
    expect((await visitor.get('/workspaces')).text).toContain('まだ、どの団体の職員にもなっていません。');
  });

  it('who is the last owner stays', async () => {
    const list = await organiser.visitor.get(organiser.path('members'));
    const own = /href="([^"]*\/members\/[0-9a-f-]{36})" aria-label="笹森/.exec(list.html)![1]!;
    const answer = await organiser.visitor.submit(await organiser.visitor.get(own), '/removal');
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('管理者がいなくなってしまいます。')]);
  });
});

describe('the operator', () => {
  it('adds a host body, invites its owner, and both find their way with two workspaces', async () => {
    const added = await organiser.visitor.submit(
      await organiser.visitor.get('/operator/workspaces/new'),
      '/operator/workspaces',
      {
        name: '北浦つながりの会',
        slug: 'kitaura',
        ownerEmail: 'aoto@mizunohama.example',
      },
    );
    expect(added.text).toContain('北浦つながりの会');
    const link = product.linkIn(await product.mailTo('aoto@mizunohama.example', '北浦'), '/w/kitaura/invitations/');
    const visitor = product.visitor();
    expect((await visitor.get(link)).text).toContain('aoto@mizunohama.example には、すでにアカウントがあります。');
    const wrongBrowser = await organiser.visitor.get(link);
    expect(wrongBrowser.text).toContain(`いまは ${owner.email} でログインしています。`);
    await visitor.post('/login', { email: 'aoto@mizunohama.example', password: password, next: link });
    const joined = await visitor.submit(await visitor.get(link), '/membership');
    expect(joined.path).toBe('/w/kitaura/staff');
    const chooser = await logIn(product.visitor(), 'aoto@mizunohama.example', password);
    expect([chooser.path, chooser.text]).toEqual([
      '/workspaces',
      expect.stringMatching(/瑞ノ浜はたらく支援ネットワーク 閲覧 北浦つながりの会 管理者/),
    ]);
  });

  it('is no member of the host bodies it made', async () => {
    expect((await organiser.visitor.get('/w/kitaura/staff/offices')).status).toBe(403);
  });

  it('is told where an address is taken or not possible', async () => {
    const add = (slug: string) =>
      organiser.visitor.post('/operator/workspaces', { name: 'x', slug, zone: 'Asia/Tokyo', ownerEmail: owner.email });
    expect((await add('kitaura')).text).toContain('このアドレスの文字は、ほかの団体が使っています。');
    expect((await add('きたうら')).text).toContain('半角の英小文字・数字・ハイフンで、2〜41文字にしてください');
  });

  it('is nobody else', async () => {
    const visitor = product.visitor();
    await logIn(visitor, 'aoto@mizunohama.example', password);
    expect((await visitor.get('/operator/workspaces')).status).toBe(403);
  });
});

describe('the settings of a host body', () => {
  it('are changed by an owner and seen at once on the public pages', async () => {
    const page = await organiser.visitor.get(organiser.path('settings'));
    const saved = await organiser.visitor.submit(page, '/settings', {
      name: '瑞ノ浜支援ネット',
      phone: '0000-00-0000',
      replyTo: '',
      languages: ['en'],
    });
    expect(saved.text).toContain('保存しました。');
    expect(new Map(saved.forms.at(-1)!.fields)).toEqual(
      new Map([
        ['name', '瑞ノ浜支援ネット'],
        ['replyTo', ''],
        ['phone', '0000-00-0000'],
        ['zone', 'Asia/Tokyo'],
        ['languages', 'en'],
      ]),
    );
    expect((await product.visitor().get('/w/mizunohama')).text).toContain('瑞ノ浜支援ネット');
  });

  it('name every field that is wrong', async () => {
    const answer = await organiser.visitor.post(organiser.path('settings'), {
      name: '',
      replyTo: 'だめ',
      phone: '0'.repeat(41),
      zone: 'Tokyo',
      languages: 'de',
    });
    expect([answer.status, answer.text]).toEqual([
      422,
      expect.stringContaining('直していただきたいところが5つあります'),
    ]);
  });

  it('show the trail in words, the denials too', async () => {
    const answer = await organiser.visitor.get(organiser.path('audit'));
    for (const words of [
      '団体の設定を変えた',
      '職員を招待した',
      '権限がなく、断られた',
      'パスワードでログインした',
      '招待を受けて職員になった',
      '127.0.0.1',
    ]) {
      expect(answer.text).toContain(words);
    }
  });
});

describe('the start page', () => {
  it('lists the host bodies when there are several', async () => {
    const answer = await product.visitor().get('/');
    expect([answer.path, answer.text]).toEqual([
      '/',
      expect.stringMatching(/瑞ノ浜支援ネット.*北浦つながりの会|北浦つながりの会.*瑞ノ浜支援ネット/),
    ]);
  });

  it('speaks English to who reads English', async () => {
    expect((await product.visitor('en').get('/login')).text).toContain('Staff log-in');
  });
});
