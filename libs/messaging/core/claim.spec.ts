import { to, usePostOffice } from '../../../test/support/post-office.js';

describe('the look before a mail leaves', () => {
  const office = usePostOffice();
  const { clock } = office.test;
  const suppress = (name: string, lifted: Date | null = null) =>
    office.test.sql(`insert into suppression values (gen_random_uuid(), $1, $2, 'hard bounce', $3, $4)`, [
      office.workspace, to(name).email, clock.now(), lifted,
    ]); // prettier-ignore

  it('never sends a mail whose time has passed', async () => {
    await office.plan(
      { to: to('late'), notAfter: clock.now() },
      { to: to('early'), notAfter: new Date(clock.now().getTime() + 1) },
    );
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['early sent dot 250', 'late missed too-late -']);
  });

  it('leaves a mail alone until it is due', async () => {
    await office.plan({ to: to('a'), runAt: new Date(clock.now().getTime() + 60_000) });
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['a planned - -']);
  });

  it('asks the owner of the kind whether the mail is still wanted', async () => {
    await office.plan({ to: to('gone'), facts: { wanted: false } }, { to: to('there') });
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['gone cancelled unwanted -', 'there sent dot 250']);
  });

  it('writes to no suppressed address, and again once that is lifted', async () => {
    await suppress('bounced');
    await suppress('back', clock.now());
    await office.plan({ to: to('bounced') }, { to: to('back') });
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['back sent dot 250', 'bounced suppressed suppressed -']);
  });

  it('fails a row of a kind this version does not know, with its reason', async () => {
    await office.plan({ to: to('old') }, { to: to('new') });
    await office.test.sql(`update mail set kind = 'old.kind' where to_address like 'old%'`);
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['new sent dot 250', 'old failed unknown-kind -']);
  });

  it('puts off a mail that cannot be made and sends the others', async () => {
    await office.plan(
      { to: to('poison'), facts: { broken: true } },
      { to: to('sql'), facts: { wrongSql: true } },
      { to: to('fine') },
    );
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['fine sent dot 250', 'poison retry render -', 'sql retry render -']);
    expect((await office.rows()).map(({ attempts, lastAnswer }) => [attempts, lastAnswer])).toEqual([
      [0, '250 taken'],
      [1, 'Error: a letter that cannot be made'],
      [1, 'QueryFailedError: column "no_such_column" does not exist'],
    ]);
  });

  it('gives up a mail that could not be made a hundred times', async () => {
    await office.plan({ to: to('poison'), facts: { broken: true } });
    await office.test.sql('update mail set attempts = 99');
    await office.postman().deliverDue();
    expect(await office.states()).toEqual(['poison failed render -']);
  });

  it('takes what somebody waits for before reminders, and those before bulk, whatever was planned first', async () => {
    await office.plan({ kind: 'test.news', to: to('news') });
    await office.plan({ kind: 'test.reminder', to: to('reminder') });
    await office.plan({ to: to('waiting') });
    await office.postman().deliverDue();
    expect(office.sink.mails.map((mail) => mail.to.split('@')[0])).toEqual(['waiting', 'reminder', 'news']);
  });
});
