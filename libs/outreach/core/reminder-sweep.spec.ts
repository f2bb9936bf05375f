import { organiser } from '../../../test/support/events-desk.js';
import { places, slot } from '../../../test/support/event-plans.js';
import { useReminderDesk } from '../../../test/support/reminder-desk.js';

// The event: Friday 11 December 2026, 13:00 to 16:30 in Tokyo (04:00 to 07:30 UTC).
const bothWays = {
  sessions: [slot({ pools: [places(), places({ mode: 'online', venue: '', field: 'sessions.0.pools.1' })] })],
  joinUrl: 'https://meet.example/123',
};
const on = (startsAt: string, endsAt: string) => [slot({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })];

describe('a sweep of reminders', () => {
  const desk = useReminderDesk();

  it('plans each rule at its hour, for those it means, from a week before to a week after', async () => {
    const event = await desk.event(bothWays);
    const [onsite] = await desk.apply(event);
    const [online] = await desk.apply(event, { email: 'aosato@tsumugi.example', mode: 'online' });
    await desk.apply(event, { email: 'nioka@tsumugi.example', waiting: true });
    const before = [
      await desk.at('2026-12-03T23:59:59Z'),
      await desk.at('2026-12-04T00:00:00Z'),
      await desk.at('2026-12-10T00:00:02Z'),
      await desk.at('2026-12-10T23:00:00Z'),
    ];
    desk.test.clock.set(new Date('2026-12-11T04:10:00Z'));
    await desk.attend(event, onsite!);
    const questionnaire = await desk.ask(event);
    const after = [
      await desk.at('2026-12-12T00:00:00Z'),
      await desk.at('2026-12-12T01:00:00Z'),
      await desk.at('2026-12-18T00:00:00Z'),
    ];
    const asked = await desk.rows<{ id: string }>(
      event,
      'select registration_id as id from questionnaire_invitation where questionnaire_id = $1',
      [questionnaire],
    );
    expect({ before, after, asked, online: typeof online }).toEqual({
      before: [
        [],
        ['week-before aosato 2026-12-04T00:00Z', 'week-before haitani 2026-12-04T00:00Z'],
        ['day-before aosato 2026-12-10T00:00Z', 'day-before haitani 2026-12-10T00:00Z'],
        ['join aosato 2026-12-10T23:00Z'],
      ],
      after: [
        ['thanks haitani 2026-12-12T00:00Z'],
        ['absent aosato 2026-12-12T01:00Z'],
        ['unanswered haitani 2026-12-18T00:00Z'],
      ],
      asked: [{ id: onsite }],
      online: 'string',
    });
  });

  it('run twice, or twice at once, plans nothing more', async () => {
    const event = await desk.event();
    await desk.apply(event);
    desk.test.clock.set(new Date('2026-12-10T00:00:00Z'));
    await Promise.all([desk.sweep.sweep(), desk.sweep.sweep(), desk.sweep.sweep()]);
    expect([
      (await desk.planned()).length,
      await desk.at('2026-12-10T00:00:03Z'),
      await desk.at('2026-12-10T00:00:06Z'),
    ]).toEqual([2, [], []]);
  });

  it('writes one mail to one mailbox, for everybody on the application', async () => {
    const event = await desk.event();
    await desk.apply(event, { names: ['灰谷 悠', '青砥 しおり'] });
    const planned = await desk.at('2026-12-10T00:00:00Z');
    const [letter] = (await desk.letters(event)).filter(({ subject }) => subject.startsWith('【明日 12月11日(金)】'));
    expect([
      planned.filter((line) => line.startsWith('day-before')),
      letter!.text.includes('灰谷 悠様') && letter!.text.includes('青砥 しおり様'),
    ]).toEqual([['day-before haitani 2026-12-10T00:00Z'], true]);
  });

  it('forgets who has cancelled, also between planning and sending', async () => {
    const event = await desk.event();
    const [gone] = await desk.apply(event);
    const [going] = await desk.apply(event, { email: 'aosato@tsumugi.example' });
    await desk.leave(gone!);
    const planned = await desk.at('2026-12-04T00:00:00Z');
    await desk.leave(going!);
    expect([planned, await desk.letters(event)]).toEqual([['week-before aosato 2026-12-04T00:00Z'], []]);
  });

  it('does not write to who came after its hour while a nearer one is ahead, and does where none is', async () => {
    const event = await desk.event(bothWays);
    desk.test.clock.set(new Date('2026-12-04T01:00:00Z'));
    await desk.apply(event);
    const weekBefore = await desk.at('2026-12-04T01:00:03Z');
    desk.test.clock.set(new Date('2026-12-10T05:00:00Z'));
    await desk.apply(event, { email: 'aosato@tsumugi.example' });
    await desk.apply(event, { email: 'nioka@tsumugi.example', mode: 'online' });
    const dayBefore = await desk.at('2026-12-10T05:00:03Z');
    desk.test.clock.set(new Date('2026-12-11T03:00:00Z'));
    await desk.apply(event, { email: 'mikage@tsumugi.example', mode: 'online' });
    const onTheDay = await desk.at('2026-12-11T03:00:03Z');
    expect([weekBefore, dayBefore, onTheDay]).toEqual([
      [],
      ['day-before haitani 2026-12-10T00:00Z', 'day-before aosato 2026-12-10T05:00Z'],
      ['join nioka 2026-12-10T23:00Z', 'join mikage 2026-12-11T03:00Z'],
    ]);
  });

  it('tells the new date a week before it, where the event moved after it had told the old one', async () => {
    const event = await desk.event();
    await desk.apply(event);
    const first = await desk.at('2026-12-04T00:00:00Z');
    await desk.send();
    const moved = await desk.move(event, {
      sessions: [
        {
          ...slot(),
          id: event.sessions[0]!.id,
          startsAt: new Date('2027-01-15T04:00:00Z'),
          endsAt: new Date('2027-01-15T07:30:00Z'),
          pools: [{ ...places(), id: event.sessions[0]!.pools[0]!.id }],
        },
      ],
    });
    const between = [await desk.at('2026-12-04T00:10:00Z'), await desk.at('2026-12-10T00:00:00Z')];
    const second = await desk.at('2027-01-08T00:00:00Z');
    expect([moved.revision, first, between, second]).toEqual([
      1,
      ['week-before haitani 2026-12-04T00:00Z'],
      [[], []],
      ['week-before haitani 2027-01-08T00:00Z'],
    ]);
  });

  it('does not send again at once when the new hour has passed by the time the event moves', async () => {
    const event = await desk.event();
    await desk.apply(event);
    await desk.at('2026-12-10T00:00:00Z');
    await desk.send();
    desk.test.clock.set(new Date('2026-12-10T01:00:00Z'));
    // two hours earlier on the same day: its day before is still today at nine
    await desk.move(event, {
      sessions: [
        {
          ...slot(),
          id: event.sessions[0]!.id,
          startsAt: new Date('2026-12-11T02:00:00Z'),
          endsAt: new Date('2026-12-11T05:30:00Z'),
          pools: [{ ...places(), id: event.sessions[0]!.pools[0]!.id }],
        },
      ],
    });
    await desk.apply(event, { email: 'aosato@tsumugi.example' });
    expect(await desk.at('2026-12-10T01:00:03Z')).toEqual(['day-before aosato 2026-12-10T01:00Z']);
  });

  it('lets a mail of the old date go no more after the event has moved', async () => {
    const event = await desk.event();
    await desk.apply(event);
    await desk.at('2026-12-10T00:00:00Z');
    const wanted = (await desk.letters(event)).length;
    await desk.move(event, {
      sessions: [
        {
          ...slot(),
          id: event.sessions[0]!.id,
          startsAt: new Date('2027-01-15T04:00:00Z'),
          endsAt: new Date('2027-01-15T07:30:00Z'),
          pools: [{ ...places(), id: event.sessions[0]!.pools[0]!.id }],
        },
      ],
    });
    expect([wanted, await desk.letters(event)]).toEqual([2, []]);
  });

  it.each([
    [
      'Europe/Berlin',
      '2026-10-25T13:00:00Z',
      '2026-10-25T15:00:00Z',
      '2026-10-24T06:59:59Z',
      '2026-10-24T07:00:00Z',
      '2026-10-26T08:00:00Z',
    ],
    [
      'America/New_York',
      '2027-03-14T18:00:00Z',
      '2027-03-14T20:00:00Z',
      '2027-03-13T13:59:59Z',
      '2027-03-13T14:00:00Z',
      '2027-03-15T13:00:00Z',
    ],
    [
      'Asia/Tokyo',
      '2028-03-01T04:00:00Z',
      '2028-03-01T07:00:00Z',
      '2028-02-28T23:59:59Z',
      '2028-02-29T00:00:00Z',
      '2028-03-02T00:00:00Z',
    ],
    [
      'Asia/Tokyo',
      '2027-04-01T04:00:00Z',
      '2027-04-01T07:00:00Z',
      '2027-03-30T23:59:59Z',
      '2027-03-31T00:00:00Z',
      '2027-04-02T00:00:00Z',
    ],
  ])(
    'keeps nine o’clock in %s where clocks change, on a leap day and at the end of March: %s',
    async (zone, start, end, early, dayBefore, dayAfter) => {
      const event = await desk.event({ zone, sessions: on(start, end) });
      await desk.apply(event);
      const of = async (moment: string, kind: string) =>
        (await desk.at(moment)).filter((line) => line.startsWith(kind));
      const sameMinute = (moment: string) => moment.replace(':00Z', 'Z');
      expect([await of(early, 'day-before'), await of(dayBefore, 'day-before'), await of(dayAfter, 'thanks')]).toEqual([
        [],
        [`day-before haitani ${sameMinute(dayBefore)}`],
        [`thanks haitani ${sameMinute(dayAfter)}`],
      ]);
    },
  );

  it('does nothing for a rule that is off, and nothing late for one that is switched on again', async () => {
    const event = await desk.event();
    await desk.apply(event);
    await desk.choose(event, { 'day-before': { active: false } });
    const off = await desk.at('2026-12-10T00:00:00Z');
    desk.test.clock.set(new Date('2026-12-10T13:00:00Z'));
    await desk.choose(event);
    expect([off, await desk.at('2026-12-10T13:00:03Z')]).toEqual([['week-before haitani 2026-12-04T00:00Z'], []]);
  });

  it('writes to nobody about a draft or what was called off', async () => {
    const event = await desk.event();
    await desk.apply(event);
    await desk.events.cancel(desk.workspace, organiser, event.id, '台風のため');
    expect(await desk.at('2026-12-10T00:00:00Z')).toEqual([]);
  });

  it('keeps two workspaces apart', async () => {
    const other = await desk.test.workspace();
    const [ours, theirs] = [await desk.event(), await desk.event({}, other)];
    await desk.apply(ours);
    await desk.apply(theirs, { email: 'aosato@tsumugi.example' });
    await desk.at('2026-12-04T00:00:00Z');
    expect(
      await desk.test.sql(`select workspace_id, split_part(to_address, '@', 1) as to from mail order by 2`),
    ).toEqual([
      { workspace_id: other, to: 'aosato' },
      { workspace_id: desk.workspace, to: 'haitani' },
    ]);
  });

  it('thanks without a link where no questionnaire is open, and with each person’s own where one is', async () => {
    const [without, with_] = [await desk.event(), await desk.event({ title: '続きの会' })];
    for (const event of [without, with_]) await desk.apply(event, { names: ['灰谷 悠', '青砥 しおり'] });
    await desk.ask(with_);
    await desk.at('2026-12-12T00:00:00Z');
    const links = async (event: typeof without) =>
      (await desk.letters(event))
        .filter(({ subject }) => subject.includes('お礼'))
        .map(({ subject, text }) => [subject, (text.match(/\/q\//g) ?? []).length]);
    expect([await links(without), await links(with_)]).toEqual([
      [['【お礼】12月11日(金) 長く働き続けるための「相談の受け方」', 0]],
      [['【お礼とアンケート】12月11日(金) 続きの会', 2]],
    ]);
  });

  it('plans what nobody was there to send, so that it is shown as missed', async () => {
    const event = await desk.event();
    await desk.apply(event);
    await desk.at('2026-12-12T20:00:00Z');
    const rows = await desk.test.sql<{ kind: string; late: boolean }>(
      `select kind, not_after < $1 as late from mail order by run_at`,
      [desk.test.clock.now()],
    );
    expect(rows).toEqual([
      { kind: 'outreach.week-before', late: true },
      { kind: 'outreach.day-before', late: true },
      { kind: 'outreach.thanks', late: false },
    ]);
  });

  it('leaves a mail good for its hours, but not beyond the start, or the end for who joins online', async () => {
    const event = await desk.event(bothWays);
    await desk.apply(event, { mode: 'online' });
    await desk.choose(event, { 'day-before': { offset: { days: -1, at: '22:00' } } });
    await desk.at('2026-12-11T00:00:00Z');
    const good = await desk.test.sql<{ kind: string; until: Date }>(
      'select kind, not_after as until from mail order by run_at',
    );
    expect(good.map(({ kind, until }) => `${kind} ${until.toISOString()}`)).toEqual([
      'outreach.week-before 2026-12-04T12:00:00.000Z',
      'outreach.day-before 2026-12-11T01:00:00.000Z',
      'outreach.join 2026-12-11T07:30:00.000Z',
    ]);
  });
});
