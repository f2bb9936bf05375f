import { NotFound } from '#platform';
import { to, usePostOffice } from '../../../../test/support/post-office.js';
import { Mailbox } from './mailbox.js';
import { MailboxTransport } from './mailbox-transport.js';

describe('the mailbox', () => {
  const office = usePostOffice();
  const { clock } = office.test;
  const all = { page: 1, size: 50, offset: 0 };

  it('keeps mails that no server is there to send, and their rows say so', async () => {
    const mailbox = new Mailbox(office.test.database, clock);
    await office.plan({ to: { ...to('a'), name: '灰谷 悠' }, facts: { text: 'https://tsudoi.example/w/x/r/abc' } });
    await office.postman(2, new MailboxTransport(mailbox)).deliverDue();
    const [row] = await office.rows();
    expect(row).toMatchObject({ state: 'stored', lastPhase: 'stored', lastCode: null, settledAt: clock.now() });
    const line = {
      id: row!.id,
      subject: 'お知らせ',
      toAddress: to('a').email,
      toName: '灰谷 悠',
      storedAt: clock.now(),
    };
    expect(await mailbox.list(office.workspace, all)).toEqual({ lines: [line], total: 1 });
    expect(await mailbox.read(office.workspace, row!.id)).toEqual({
      ...line,
      text: expect.stringContaining('https://tsudoi.example/w/x/r/abc'),
      html: expect.stringContaining('<!doctype html>'),
    });
  });

  it('keeps a mail once that is carried to it twice', async () => {
    const mailbox = new Mailbox(office.test.database, clock);
    await office.plan({ to: to('a') });
    const { held } = await office.delivery.claim({ workspaceId: office.workspace, lane: 'transactional' }, 50);
    await mailbox.keep(held[0]!.outgoing);
    await mailbox.keep(held[0]!.outgoing);
    expect((await mailbox.list(office.workspace, all)).total).toBe(1);
  });

  it('shows nothing of another workspace', async () => {
    const mailbox = new Mailbox(office.test.database, clock);
    await office.plan({ to: to('a') });
    await office.postman(2, new MailboxTransport(mailbox)).deliverDue();
    const [row] = await office.rows();
    const other = await office.test.workspace();
    expect(await mailbox.list(other, all)).toEqual({ lines: [], total: 0 });
    await expect(mailbox.read(other, row!.id)).rejects.toBeInstanceOf(NotFound);
  });
});
