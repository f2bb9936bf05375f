import { to, usePostOffice } from '../../../test/support/post-office.js';

describe('planning mails', () => {
  const office = usePostOffice();

  it('writes one row for one key, however often it is planned', async () => {
    await office.plan({ to: to('a'), dedupeKey: 'confirmed:1:0' });
    await office.plan({ to: to('b'), dedupeKey: 'confirmed:1:0' }, { to: to('b'), dedupeKey: 'confirmed:2:0' });
    expect(await office.states()).toEqual(['a planned - -', 'b planned - -']);
  });

  it('keeps the recipient, the language and the facts, and makes a Message-ID of our domain once', async () => {
    await office.plan({
      to: { email: ' Haitani@TSUMUGI.example ', name: '灰谷 悠' },
      language: 'ja-easy',
      facts: { registration: 'r-1' },
      revision: 3,
      notAfter: new Date('2026-10-02T00:00:00Z'),
    });
    const [row] = await office.rows();
    expect(row).toMatchObject({
      workspaceId: office.workspace,
      kind: 'test.note',
      lane: 'transactional',
      toAddress: 'haitani@tsumugi.example',
      toName: '灰谷 悠',
      language: 'ja-easy',
      facts: { registration: 'r-1' },
      revision: 3,
      messageId: `<${row!.id}@tsudoi.example>`,
      runAt: office.test.clock.now(),
      notAfter: new Date('2026-10-02T00:00:00Z'),
      state: 'planned',
      attempts: 0,
    });
  });

  it('rings once after the commit for any number of mails, with ids only', async () => {
    await office.plan({ to: to('a') }, { to: to('b') }, { to: to('c') });
    const ids = (await office.rows()).map(({ id }) => id);
    expect(office.bells.rung).toEqual([{ job: 'mail.deliver', workspace: office.workspace, id: expect.any(String) }]);
    expect(ids).toContain(office.bells.rung[0]!.id);
  });

  it('neither writes nor rings when the transaction is rolled back', async () => {
    const { database } = office.test;
    const undone = database.withWorkspace(office.workspace, async (tx) => {
      await office.mails.plan(tx, office.workspace, [
        { kind: 'test.note', dedupeKey: 'k', to: to('a'), language: 'ja', facts: {} },
      ]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect([await office.states(), office.bells.rung]).toEqual([[], []]);
  });

  it('does not ring for a mail that has time', async () => {
    await office.plan({ to: to('a'), runAt: new Date('2026-10-01T00:00:01Z') });
    expect(office.bells.rung).toEqual([]);
  });

  it('shows an address that cannot be written to as failed instead of forgetting it', async () => {
    await office.plan({ to: { email: 'a@b.example\r\nBcc: c@d.example' }, dedupeKey: 'bad' }, { to: to('good') });
    expect((await office.rows()).map(({ state, lastPhase, settledAt }) => [state, lastPhase, settledAt])).toEqual([
      ['failed', 'address', office.test.clock.now()],
      ['planned', null, null],
    ]);
  });

  it('refuses a kind that nobody registered', async () => {
    await expect(office.plan({ kind: 'test.nothing' })).rejects.toThrow('no mail kind is called test.nothing');
  });

  it('keeps the rows of one workspace from another', async () => {
    await office.plan({ to: to('a') });
    const other = await office.test.workspace();
    const seen = await office.test.database.withWorkspace(other, (tx) => tx.query('select id from mail'));
    expect(seen).toEqual([]);
  });
});
