import { FailedMails, Restores } from '#messaging';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

const product = useProduct();
let organiser: Organiser;

const sending = () => organiser.visitor.get(organiser.path('mails'));
const invite = (name: string) =>
  organiser.visitor.post(organiser.path('members/invitations'), {
    email: `${name}@mizunohama.example`,
    role: 'viewer',
  });
const states = () =>
  product.database.sql<{ to: string; state: string }>(
    `select split_part(to_address, '@', 1) as to, state from mail where kind = 'access.invite' order by 1`,
  );
const rested = async () => {
  await product.settle();
  return Object.fromEntries((await states()).map(({ to, state }) => [to, state]));
};

beforeAll(async () => {
  organiser = await foundHost(product);
});

beforeEach(async () => {
  product.sink.conduct = () => undefined;
  product.clock.advance(3_600_000);
  await product.database.sql('delete from mail');
});

describe('the page of sending', () => {
  it('shows mails that failed and sends them again, once, when asked', async () => {
    product.sink.conduct = ({ at }) => (at === 'rcpt' ? { answer: '550 5.1.1 User unknown' } : undefined);
    await invite('nioka');
    expect(await rested()).toEqual({ nioka: 'failed' });
    product.sink.conduct = () => undefined;
    const odd = await organiser.visitor.post(organiser.path('mails/resends'), { kind: ['access.invite', 'x'] });
    expect([odd.status, await rested()]).toEqual([404, { nioka: 'failed' }]);
    const before = await sending();
    expect(before.text).toContain('もう一度送る');
    const after = await organiser.visitor.submit(before, '/mails/resends');
    expect(after.text).toContain('もう一度送る予定に入れました');
    expect(await rested()).toEqual({ nioka: 'sent' });
    const again = await organiser.visitor.submit(before, '/mails/resends');
    expect(again.text).toContain('もう一度送れるメールはありませんでした');
    expect(product.sink.to('nioka@mizunohama.example')).toHaveLength(1);
    const trail = await product.database.sql(`select count(*)::int as n from audit where action = 'mails.sent-again'`);
    expect(trail).toEqual([{ n: 1 }]);
  });

  it('sends nothing again whose time has passed, and nothing of another host body', async () => {
    product.sink.conduct = ({ at }) => (at === 'rcpt' ? { answer: '550 5.1.1 User unknown' } : undefined);
    await invite('late');
    await rested();
    await product.database.sql('update mail set not_after = $1', [product.clock.now()]);
    expect((await sending()).text).toContain('もう一度送れるメールはありません');
    await organiser.visitor.post(organiser.path('mails/resends'));
    expect(await rested()).toEqual({ late: 'failed' });

    await product.database.sql('update mail set not_after = null');
    const other = await product.database.workspace('other');
    const failed = product.app.get(FailedMails, { strict: false });
    const [{ id }] = (await product.database.sql<{ id: string }>('select id from mail')) as [{ id: string }];
    const actor = { accountId: id } as never;
    expect(await failed.sendAgain(actor, { id: other, zone: 'Asia/Tokyo' }, { id })).toBe(0);
  });

  it.each([
    ['mail', '530 5.7.0 Authentication required', '先にログインを求めています'],
    ['mail', '550 5.1.0 sender rejected <oshirase@mizunohama.example>', '差出人のアドレスを受け付けません'],
    ['rcpt', '554 5.7.1 Relay access denied', '中継を断っています'],
  ] as const)('says in plain words why the server takes no mail: at %s %s', async (at, answer, words) => {
    product.sink.conduct = (moment) => (moment.at === at ? { answer } : undefined);
    // Where the server has just taken a mail, the first it refuses to relay counts as its own trouble, the second does not.
    for (const name of ['x', 'y']) await invite(name + at);
    const page = await until(sending, (one) => one.text.includes(words));
    expect(page.text).toContain(answer.replace('oshirase@mizunohama.example', '…@…'));
    product.sink.conduct = () => undefined;
    product.clock.advance(120_000);
    await rested();
    expect((await until(sending, (one) => !one.text.includes(words))).text).toContain('メールを受け取っています');
  });

  it('is where mails of a restored database wait, and a banner on every page leads to it', async () => {
    await product.database.sql('update home set database = $1', ['1']);
    await product.app.get(Restores, { strict: false }).notice();
    await invite('held');
    product.clock.advance(6_000);
    const today = await organiser.visitor.get(`/w/${organiser.slug}/staff`);
    expect(today.text).toContain('データが復元されたため、メールを止めています');
    expect(await rested()).toEqual({ held: 'held' });
    const page = await sending();
    expect(page.text).toContain('このデータベースは、別のデータベースから復元されたものです');
    for (const deed of ['releases', 'discards']) {
      const odd = await organiser.visitor.post(organiser.path(`mails/${deed}`), { kind: ['access.invite', 'x'] });
      expect([odd.status, await rested()]).toEqual([404, { held: 'held' }]);
    }
    const released = await organiser.visitor.submit(page, '/mails/releases');
    expect(released.text).toContain('送信の予定に入れました');
    expect(await rested()).toEqual({ held: 'sent' });
    await organiser.visitor.post(organiser.path('mails/releases'));
    expect((await organiser.visitor.get(`/w/${organiser.slug}/staff`)).text).not.toContain('復元されたため');
  });
});

async function until<T>(look: () => Promise<T>, fits: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = await look();
    if (fits(seen)) return seen;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('it never came');
}
