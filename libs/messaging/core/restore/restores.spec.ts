import type { Actor, Place } from '#platform';
import { NotedAudit } from '../../../../test/support/noted-audit.js';
import { to, usePostOffice } from '../../../../test/support/post-office.js';
import { MailSubjects } from '../mail-subjects.js';
import { HeldMails } from './held-mails.js';

const owner = { accountId: '01890a5d-ac96-774b-bcce-b302099a8057' } as Actor;

describe('a database that was restored', () => {
  const office = usePostOffice();
  const { clock } = office.test;
  const audit = new NotedAudit();
  let held: HeldMails;

  beforeEach(async () => {
    held = new HeldMails(office.test.database, clock, audit, office.bells, new MailSubjects());
    audit.noted.length = 0;
    await office.test.sql('delete from home');
    await office.test.sql('delete from mail_hold');
    await office.restores.notice();
  });

  /** As if this database had been made from a dump of another. */
  const readBack = () => office.test.sql(`update home set database = '1'`);
  const send = () => office.postman().deliverDue();

  it('is noticed at its start: whatever could still leave is held, and nothing leaves', async () => {
    await office.plan(
      { to: to('planned') },
      { to: to('retry') },
      { to: to('leased') },
      { to: to('sending') },
      { to: to('sent') },
    );
    for (const state of ['retry', 'leased', 'sending', 'sent'])
      await office.test.sql(`update mail set state = $1 where to_address like $1 || '@%'`, [state]);
    await readBack();
    expect(await office.restores.notice()).toBe('other-database');
    await send();
    expect(office.sink.mails).toEqual([]);
    expect(
      (await office.rows()).map(({ toAddress, state, uncertainAt }) => [
        toAddress.split('@')[0],
        state,
        uncertainAt !== null,
      ]),
    ).toEqual([
      ['leased', 'held', false],
      ['planned', 'held', false],
      ['retry', 'held', false],
      // It may have left before the copy was made: that stays told, also once it is sent.
      ['sending', 'held', true],
      ['sent', 'sent', false],
    ]);
  });

  it('is noticed once: the next start finds it where it was', async () => {
    await readBack();
    const whys = [await office.restores.notice(), await office.restores.notice()];
    expect(whys).toEqual(['other-database', null]);
  });

  it('is noticed once by two processes that start at the same moment', async () => {
    await readBack();
    const whys = await Promise.all([office.restores.notice(), office.restores.notice()]);
    expect(whys.sort()).toEqual([null, 'other-database']);
  });

  it('is noticed by a worker under which it was exchanged', async () => {
    await office.plan({ to: to('a') });
    await readBack();
    await send();
    expect([await office.states(), office.sink.mails]).toEqual([['a held restored -'], []]);
  });

  it('is believed when a person says so', async () => {
    await office.plan({ to: to('a') });
    expect(await office.restores.notice({ restored: true })).toBe('told');
    expect(await office.states()).toEqual(['a held restored -']);
  });

  it('is no other for an ordinary start, and mails go', async () => {
    const place: Place = { file: '12:99', startsBeside: () => 0, noteStarts: () => undefined };
    await office.plan({ to: to('a') });
    expect([
      await office.restores.notice({ place }),
      await office.restores.notice({ place }),
      await office.restores.notice(),
    ]).toEqual([null, null, null]);
    await send();
    expect(await office.states()).toEqual(['a sent dot 250']);
  });

  it('holds what is planned until a person has looked, but not what somebody asks for and waits for', async () => {
    await office.restores.notice({ restored: true });
    await office.plan({ to: to('swept') }, { kind: 'test.asked', to: to('asked') });
    await send();
    expect(await office.states()).toEqual(['asked sent dot 250', 'swept held restored -']);
  });

  it('is shown by kind and subject, with what is too late, and lets a person send or leave each', async () => {
    await office.plan(
      { to: to('a') },
      { to: to('b'), notAfter: clock.now() },
      { kind: 'test.news', to: to('c') },
      { kind: 'test.reminder', to: to('d') },
    );
    await office.restores.notice({ restored: true });
    const look = await held.look(office.workspace);
    expect(look).toMatchObject({ reason: 'told', ended: false });
    expect(look!.groups.map(({ kind, count, late }) => [kind, count, late])).toEqual([
      ['test.news', 1, 0],
      ['test.note', 2, 1],
      ['test.reminder', 1, 0],
    ]);
    expect(await held.release(owner, office.workspace, { kind: 'test.note', subjectId: null })).toBe(2);
    expect(await held.discard(owner, office.workspace, { kind: 'test.news', subjectId: null })).toBe(1);
    await send();
    expect(await office.states()).toEqual([
      'a sent dot 250',
      'b missed too-late -',
      'c cancelled discarded -',
      'd held restored -',
    ]);
    expect(await held.stands(office.workspace)).toBe(true);
    expect(await held.release(owner, office.workspace, 'all')).toBe(1);
    expect(await held.release(owner, office.workspace, 'all')).toBe(0);
    await send();
    expect(office.sink.mails.map((mail) => mail.to).sort()).toEqual([to('a').email, to('d').email]);
    expect([await held.stands(office.workspace), await held.look(office.workspace)]).toEqual([false, null]);
    expect(audit.noted).toEqual(
      ['released', 'discarded', 'released'].map((deed) => `mails.${deed} workspace ${office.workspace}`),
    );
  });

  it('keeps holding what sweeps plan later for hours before the restore: it may have left then', async () => {
    await office.restores.notice({ restored: true });
    await held.release(owner, office.workspace, 'all');
    clock.advance(60_000);
    await office.plan({ to: to('past'), runAt: new Date(clock.now().getTime() - 3_600_000) }, { to: to('now') });
    await send();
    expect(await office.states()).toEqual(['now sent dot 250', 'past held restored -']);
    expect(await held.look(office.workspace)).toMatchObject({ ended: true, groups: [{ kind: 'test.note', count: 1 }] });
    clock.advance(5_000);
    expect(await held.stands(office.workspace)).toBe(true);
  });

  it('holds every workspace, and each decides for itself', async () => {
    const other = await office.test.workspace();
    await office.restores.notice({ restored: true });
    await held.release(owner, other, 'all');
    expect([await held.stands(office.workspace), await held.stands(other), await held.stands()]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
