import { LeaseLost } from './delivery.js';
import { to, usePostOffice } from '../../../test/support/post-office.js';
import { hear, published } from '../../../test/support/events-desk.js';

describe('delivery', () => {
  const office = usePostOffice();
  const { clock } = office.test;
  const copies = () => Object.values(office.sink.copies());
  const many = (count: number) => Array.from({ length: count }, (_, place) => ({ to: to(`p${place}`) }));

  it('sends a mail from our address in the name of the host, and replies go to the host', async () => {
    await office.plan({ facts: { text: '席をご用意しました。' } });
    await office.postman().deliverDue();
    const [row] = await office.rows();
    expect(row).toMatchObject({
      state: 'sent',
      attempts: 0,
      lastPhase: 'dot',
      lastCode: 250,
      leaseToken: null,
      uncertainAt: null,
      settledAt: clock.now(),
    });
    expect(office.sink.mails).toMatchObject([
      {
        from: 'oshirase@tsudoi.example',
        to: 'haitani@tsumugi.example',
        messageId: row!.messageId,
        subject: 'お知らせ',
        headers: {
          from: '瑞ノ浜はたらく支援ネットワーク <oshirase@tsudoi.example>',
          to: '灰谷 悠 <haitani@tsumugi.example>',
          'reply-to': 'jimukyoku@mizunohama.example',
        },
        text: expect.stringContaining('席をご用意しました。'),
        html: expect.stringContaining('席をご用意しました。'),
      },
    ]);
  });

  it('lets two workers share two hundred mails without sending one twice', async () => {
    await office.plan(...many(200));
    const workers = [office.postman(3), office.postman(3)];
    await Promise.all(workers.map((worker) => worker.deliverDue()));
    expect(new Set(await office.states())).toEqual(new Set(many(200).map((_, place) => `p${place} sent dot 250`)));
    expect(copies()).toEqual(Array(200).fill(1));
  });

  it('marks a row as sending only once the server has asked for the message', async () => {
    const seen: Record<string, string[]> = {};
    await office.plan({ to: to('a') });
    office.sink.conduct = ({ at }) => {
      if (at === 'data' || at === 'body') void office.states().then((states) => (seen[at] = states));
      return at === 'data' || at === 'dot' ? { waitMs: 200 } : undefined;
    };
    await office.postman().deliverDue();
    expect(seen).toEqual({ data: ['a leased - -'], body: ['a sending - -'] });
  });

  it('does nothing for a worker that has lost its lease', async () => {
    await office.plan({ to: to('a') });
    const due = { workspaceId: office.workspace, lane: 'transactional' as const };
    const { held } = await office.delivery.claim(due, 50);
    await office.loseLeases();
    await office.postman().deliverDue();
    await expect(office.delivery.handOver(held[0]!)).rejects.toThrow(LeaseLost);
    expect(await office.delivery.settle(held[0]!, { phase: 'recipient', code: 550 })).toBe(false);
    expect(await office.delivery.renew(held)).toEqual(new Set());
    expect([await office.states(), copies()]).toEqual([['a sent dot 250'], [1]]);
  });

  it('keeps its lease while its heartbeat runs, also past the first ten seconds', async () => {
    await office.plan({ to: to('a') });
    const { held } = await office.delivery.claim({ workspaceId: office.workspace, lane: 'transactional' }, 50);
    await office.test.sql(`update mail set lease_until = clock_timestamp() + interval '1 second'`);
    expect(await office.delivery.renew(held)).toEqual(new Set([held[0]!.mail.id]));
    const [left] = await office.test.sql(
      `select lease_until > clock_timestamp() + interval '9 seconds' as long from mail`,
    );
    expect(left).toEqual({ long: true });
  });

  it('frees what a dead worker had taken and not handed over, as if nobody had taken it', async () => {
    await office.plan({ to: to('a') });
    await office.delivery.claim({ workspaceId: office.workspace, lane: 'transactional' }, 50);
    expect(await office.delivery.reclaim([])).toBe(0);
    await office.loseLeases();
    expect(await office.delivery.reclaim([])).toBe(1);
    expect((await office.rows()).map(({ state, attempts, uncertainAt }) => [state, attempts, uncertainAt])).toEqual([
      ['planned', 0, null],
    ]);
  });

  it('leaves a lease of its own alone whose heartbeat is late', async () => {
    await office.plan({ to: to('a') });
    const { held } = await office.delivery.claim({ workspaceId: office.workspace, lane: 'transactional' }, 50);
    await office.loseLeases();
    expect(await office.delivery.reclaim(held)).toBe(0);
    expect(await office.states()).toEqual(['a leased - -']);
  });

  it('calls uncertain what a dead worker had handed over, and sends it once more or waits, as its kind says', async () => {
    await office.plan({ to: to('note') }, { kind: 'test.news', to: to('news') });
    for (const lane of ['transactional', 'bulk'] as const) {
      const { held } = await office.delivery.claim({ workspaceId: office.workspace, lane }, 50);
      await office.delivery.handOver(held[0]!);
    }
    await office.loseLeases();
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['news uncertain worker-lost -', 'note sent dot 250']);
    expect((await office.rows()).map(({ uncertainAt }) => uncertainAt)).toEqual([clock.now(), clock.now()]);
    expect(copies()).toEqual([1]);
  });

  it('never makes a third copy', async () => {
    await office.plan({ to: to('a') });
    office.sink.conduct = ({ at }) => (at === 'dot' ? 'cut' : undefined);
    await office.postman().deliverDue();
    expect([await office.states(), copies()]).toEqual([['a uncertain dot -'], [2]]);
  });

  it('sends once more with the same Message-ID when nobody answered for a whole message, and says so', async () => {
    await office.plan({ to: to('a') });
    let cuts = 1;
    office.sink.conduct = ({ at }) => (at === 'dot' && cuts-- > 0 ? 'cut' : undefined);
    await office.postman().deliverDue();
    const [row] = await office.rows();
    expect(row).toMatchObject({ state: 'sent', uncertainAt: clock.now(), attempts: 0 });
    expect(office.sink.copies()).toEqual({ [row!.messageId]: 2 });
  });

  it('holds a bulk mail that nobody answered for', async () => {
    await office.plan({ kind: 'test.news', to: to('a') });
    office.sink.conduct = ({ at }) => (at === 'dot' ? 'hang' : undefined);
    await office.postman().deliverDue();
    expect([await office.states(), copies()]).toEqual([['a uncertain dot -'], [1]]);
  });

  it('tries again later what the server turned away for now, with the same Message-ID', async () => {
    await office.plan({ to: to('a') });
    let answers = 1;
    office.sink.conduct = ({ at }) => (at === 'dot' && answers-- > 0 ? { answer: '451 greylisted' } : undefined);
    const postman = office.postman();
    await postman.deliverDue();
    const [turnedAway] = await office.rows();
    expect(turnedAway).toMatchObject({
      state: 'retry',
      attempts: 1,
      lastCode: 451,
      lastAnswer: expect.stringContaining('451 greylisted'),
    });
    expect(turnedAway!.runAt.getTime() - clock.now().getTime()).toBeLessThan(10_000);
    clock.advance(10_000);
    await postman.deliverDue();
    expect([await office.states(), office.sink.copies()]).toEqual([['a sent dot 250'], { [turnedAway!.messageId]: 1 }]);
  });

  it('fails what the server refused for good', async () => {
    await office.plan({ to: to('nobody') }, { to: to('b') });
    office.sink.conduct = ({ at, to: address }) =>
      at === 'rcpt' && address.startsWith('nobody') ? { answer: '550 no such user' } : undefined;
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['b sent dot 250', 'nobody failed recipient 550']);
  });
});

describe('the end of a mail', () => {
  const office = usePostOffice();

  it('is told to others, however it ended, and no try before it', async () => {
    hear(office.test, 'mail.');
    office.sink.conduct = ({ at, to: address }) =>
      at === 'rcpt' && address.startsWith('no') ? { answer: '550 5.1.1 no such user' } : at === 'rcpt' && address.startsWith('later') ? { answer: '450 4.2.0 later' } : undefined; // prettier-ignore
    await office.plan({ to: to('yes') }, { to: to('no') }, { to: to('later') }, { to: { email: 'no address' } });
    await office.postman().deliverDue();
    const ended = (await office.rows()).filter(({ state }) => state !== 'retry');
    expect(ended.map(({ state }) => state).toSorted()).toEqual(['failed', 'failed', 'sent']);
    const facts = await published(office.test, office.workspace, 'mail.');
    expect(facts.map(({ mailId }) => mailId).toSorted()).toEqual(ended.map(({ id }) => id).toSorted());
  });
});
