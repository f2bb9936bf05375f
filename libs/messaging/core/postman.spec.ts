import { type Answer, MailTransport } from './mail-transport.js';
import { createLog } from '#platform';
import { to, usePostOffice } from '../../../test/support/post-office.js';

describe('the postman', () => {
  const office = usePostOffice();
  const { clock } = office.test;

  it('leaves a server alone that is down, burns no try, and sends everything once it is back', async () => {
    await office.plan({ to: to('a') }, { to: to('b') });
    const postman = office.postman();
    await office.sink.close();
    await postman.deliverDue();
    await postman.deliverDue();
    const waiting = await office.rows();
    expect(
      waiting.map(({ state, attempts, lastPhase, leaseToken }) => [state, attempts, lastPhase, leaseToken]),
    ).toEqual([
      ['planned', 0, 'connect', null],
      ['planned', 0, 'connect', null],
    ]);

    await office.sink.open();
    clock.advance(1_000);
    await postman.deliverDue();
    expect([await office.states(), office.sink.mails.length]).toEqual([['a sent dot 250', 'b sent dot 250'], 2]);
  });

  it('says once in the log why the server takes no mail, without addresses, and once that it does again', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
    const postman = office.postman(1, undefined, log);
    await office.plan({ to: to('a') }, { to: to('b') });
    await postman.deliverDue();
    office.sink.conduct = ({ at }) => (at === 'mail' ? { answer: '550 <x@y.example> may not send\u0000' } : undefined);
    for (const name of ['c', 'd', 'e']) {
      await office.plan({ to: to(name) });
      await postman.deliverDue();
      clock.advance(60_000);
    }
    office.sink.conduct = () => undefined;
    await postman.deliverDue();
    const told = lines.filter(({ msg }) => String(msg).startsWith('the mail server'));
    expect(told.map(({ msg, phase, code, words }) => [msg, phase, code, words])).toEqual([
      ['the mail server does not take mail; no try is counted', 'sender', 550, '550 <…@…> may not send'],
      ['the mail server takes mail again', undefined, undefined, undefined],
    ]);
    expect(await office.server().standing()).toMatchObject({ takesMail: true, words: null });
  });

  it('does not ask a server that is down again before its pause is over', async () => {
    await office.plan({ to: to('a') });
    office.sink.conduct = ({ at }) => (at === 'connect' ? { answer: '421 too busy' } : undefined);
    const postman = office.postman();
    for (let sweep = 0; sweep < 3; sweep += 1) await postman.deliverDue();
    expect(office.sink.connections).toBe(1);
  });

  it('goes on when its pause is over although the clock was set back meanwhile', async () => {
    await office.plan({ to: to('a') });
    const postman = office.postman();
    await office.sink.close();
    await postman.deliverDue();
    await office.sink.open();
    clock.advance(-3_600_000);
    await office.plan({ to: to('b') });
    await postman.deliverDue();
    expect(office.sink.mails).toEqual([]);
    clock.advance(1_000);
    await postman.deliverDue();
    expect(office.sink.mails.map((mail) => mail.to)).toEqual([to('b').email]);
    clock.advance(3_600_000);
    await postman.deliverDue();
    expect(await office.states()).toEqual(['a sent dot 250', 'b sent dot 250']);
  });

  it.each([
    ['mail', '530 5.7.0 Authentication required', 'sender 530'],
    ['mail', '550 5.7.1 you may not send as this', 'sender 550'],
    ['rcpt', '554 Relay denied', 'recipient 554'],
    ['rcpt', '550 5.7.64 Relay access denied', 'recipient 550'],
  ] as const)('blames no mail for %s answered with %s, and sends all once that is mended', async (at, answer, told) => {
    await office.plan(...['a', 'b', 'c'].map((name) => ({ to: to(name) })));
    office.sink.conduct = (moment) => (moment.at === at ? { answer } : undefined);
    const postman = office.postman();
    for (let sweep = 0; sweep < 5; sweep += 1) {
      await postman.deliverDue();
      clock.advance(60_000);
    }
    expect(await office.states()).toEqual(['a', 'b', 'c'].map((name) => `${name} planned ${told}`));
    expect((await office.rows()).map(({ attempts }) => attempts)).toEqual([0, 0, 0]);
    office.sink.conduct = () => undefined;
    await postman.deliverDue();
    expect(await office.states()).toEqual(['a sent dot 250', 'b sent dot 250', 'c sent dot 250']);
  });

  it.each([{ answer: '554 5.7.1 Relay access denied' }, 'cut'] as const)(
    'lets one recipient to whom it always answers %j stop nobody else',
    async (fault) => {
      office.sink.conduct = ({ at, to: address }) => (at === 'rcpt' && address.startsWith('odd') ? fault : undefined);
      await office.plan(
        { to: to('odd'), runAt: new Date(clock.now().getTime() - 1) },
        { to: to('b') },
        { to: to('c') },
      );
      const postman = office.postman();
      for (let sweep = 0; sweep < 3; sweep += 1) {
        await postman.deliverDue();
        clock.advance(60_000);
      }
      const [b, c, odd] = await office.rows();
      expect([b!.state, c!.state, odd!.state]).toEqual(['sent', 'sent', 'retry']);
      expect(odd!.attempts).toBeGreaterThan(0);
    },
  );

  it('writes how a mail ended whatever the server says, without the addresses it repeats', async () => {
    await office.plan({ to: to('a') }, { to: to('b') });
    office.sink.conduct = ({ at, to: address }) => {
      if (at === 'dot') return { answer: '250 ok \u0000\u0007 queued' };
      return at === 'rcpt' && address.startsWith('b') ? { answer: `550 <${address}>\u0000 unknown` } : undefined;
    };
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['a sent dot 250', 'b failed recipient 550']);
    expect((await office.rows()).map(({ lastAnswer }) => lastAnswer)).toEqual(['250 ok queued', '550 <…@…> unknown']);
    expect(Object.values(office.sink.copies())).toEqual([1]);
  });

  it('sends nothing twice where the words of the server cannot be written: then they are left out', async () => {
    await office.plan({ to: to('a') });
    await office.test.sql(`alter table mail add constraint wordless check (last_answer is null) not valid`);
    await office.postman().deliverDue();
    await office.test.sql('alter table mail drop constraint wordless');
    expect([await office.states(), Object.values(office.sink.copies())]).toEqual([['a sent dot 250'], [1]]);
  });

  it('puts off a mail that cannot be put on its way, and does not try it at once again and again', async () => {
    await office.plan({ to: to('a') });
    class Broken extends MailTransport {
      readonly lines = 1;
      tries = 0;
      async carry(): Promise<Answer> {
        this.tries += 1;
        throw new Error('no envelope can be made of this');
      }
      async close(): Promise<void> {}
    }
    const transport = new Broken();
    await office.postman(1, transport).deliverDue();
    expect([transport.tries, await office.states()]).toEqual([1, ['a retry compose -']]);
    expect((await office.rows())[0]).toMatchObject({
      attempts: 1,
      lastAnswer: 'Error: no envelope can be made of this',
    });
  });

  it('lets nothing leave, and counts no try, when the row cannot be marked as sending', async () => {
    await office.plan({ to: to('a') });
    office.sink.conduct = ({ at }) => (at === 'data' ? { waitMs: 200 } : undefined);
    const postman = office.postman();
    postman.wake();
    await office.sink.reached(`data ${to('a').email}`);
    await office.test.sql(`alter table mail add constraint broken check (state <> 'sending') not valid`);
    await postman.deliverDue();
    await office.test.sql('alter table mail drop constraint broken');
    const [row] = await office.rows();
    expect(row).toMatchObject({
      state: 'planned',
      attempts: 0,
      leaseToken: null,
      runAt: new Date(clock.now().getTime() + 3_000),
    });
    expect(office.sink.mails).toEqual([]);
  });

  it('sends one mail for a hundred bells', async () => {
    await office.plan({ to: to('a') });
    const postman = office.postman(2);
    for (let bell = 0; bell < 100; bell += 1) postman.wake();
    await postman.deliverDue();
    expect(office.sink.mails).toHaveLength(1);
  });

  it('hears a bell that rings while it is looking', async () => {
    const postman = office.postman();
    await office.plan({ to: to('a') });
    postman.wake();
    await office.plan({ to: to('b') });
    postman.wake();
    await office.sink.received(2);
    await postman.deliverDue();
    expect(await office.states()).toEqual(['a sent dot 250', 'b sent dot 250']);
  });

  it('lets a slow mail hold up its own line only', async () => {
    office.sink.conduct = ({ at, to: address }) =>
      at === 'rcpt' && address.startsWith('slow') ? { waitMs: 600 } : undefined;
    await office.plan(
      { to: to('slow'), runAt: new Date(clock.now().getTime() - 1) },
      ...['b', 'c', 'd', 'e'].map((name) => ({ to: to(name) })),
    );
    await office.postman(2).deliverDue();
    expect(office.sink.mails.at(-1)!.to).toBe(to('slow').email);
  });

  it('gives back what it had only taken when it stops, and finishes what it was sending', async () => {
    office.sink.conduct = ({ at }) => (at === 'dot' ? { waitMs: 300 } : undefined);
    await office.plan({ to: to('a'), runAt: new Date(clock.now().getTime() - 1) }, { to: to('b') }, { to: to('c') });
    const postman = office.postman();
    postman.wake();
    await office.sink.reached(`dot ${to('a').email}`);
    await postman.beforeApplicationShutdown();
    expect(await office.states()).toEqual(['a sent dot 250', 'b planned - -', 'c planned - -']);
    expect(office.sink.mails).toHaveLength(1);
  });
});
