import type { EventView } from '#events';
import { hear, published } from '../../../test/support/events-desk.js';
import { places, slot } from '../../../test/support/event-plans.js';
import { useRegistrations } from '../../../test/support/registration-ground.js';
import { seatHistory } from './seat-history.queries.js';

const ground = useRegistrations();

const [onsite, online] = [
  (capacity: number | null) => places({ capacity }),
  (capacity: number | null) => places({ field: 'sessions.0.pools.1', mode: 'online', venue: '', capacity }),
];
const party = (capacity: number) =>
  slot({ field: 'sessions.1', title: '交流会', requirement: 'optional', pools: [places({ field: 'sessions.1.pools.0', venue: '喫茶室', capacity })] }); // prettier-ignore

/** A meeting in a hall and online, and a party after it. */
const meeting = (hall: number, screen: number | null, after: number): Promise<EventView> =>
  ground.event({ sessions: [slot({ title: '本会', pools: [onsite(hall), online(screen)] }), party(after)] });

const late = '2026-12-05T00:00:00Z';
const early = '2026-10-01T00:00:00Z';
beforeEach(() => ground.test.clock.set(early));

const refused = (code: string, field?: string) => ({ code: `registration.${code}`, ...(field && { field }) });

describe('an application', () => {
  it('seats everybody on it in the order written, the last ones in line', async () => {
    const event = await meeting(2, null, 1);
    const { registrations } = await ground.apply(event, ['い', 'ろ', 'は'], [0, 0]);
    const seats = await Promise.all(registrations.map((one) => ground.seats(event, one)));
    expect(seats).toEqual([
      ['confirmed 0', 'confirmed 0'],
      ['confirmed 0', 'waiting 0 #1'],
      ['waiting 0 #1', 'waiting 0 #2'],
    ]);
    expect(await ground.counts(event)).toEqual(['2/1', '0/0', '1/2']);
  });

  it('leaves the seat of somebody who is registered already, and says who that is', async () => {
    const event = await meeting(2, null, 1);
    const first = await ground.apply(event, ['い'], [0, 0]);
    const second = await ground.apply(event, ['い', 'ろ'], [1, null]);
    expect(second.placed.already).toEqual(['い']);
    expect(await ground.seats(event, first.registrations[0]!)).toEqual(['confirmed 0', 'confirmed 0']);
    expect(second.registrations).toHaveLength(1);
  });

  it('is refused at the very session that the second person on it has not chosen', async () => {
    const event = await meeting(2, null, 1);
    const choices = { [event.sessions[0]!.id]: event.sessions[0]!.pools[0]!.id };
    const admission = {
      idempotencyKey: event.id, channel: 'staff' as const, contactEmail: '', contactName: 'い', contactPhone: '', officeName: '', beyondCapacity: false, reason: '',
      people: [choices, {}].map((one) => ({ name: 'い', kana: '', role: 'participant' as const, choices: one })),
    }; // prettier-ignore
    const admitting = ground.admissions.admit(ground.workspace, ground.actor, event.id, admission);
    await expect(admitting).rejects.toMatchObject(refused('not-chosen', 'people.1.seats.s0'));
  });
});

describe('a change', () => {
  it('moves a seat, gives the place to the next in line, and keeps the rest', async () => {
    const event = await meeting(1, 1, 1);
    const [first, second] = [await ground.apply(event, ['い'], [0, 0]), await ground.apply(event, ['ろ'], [0, null], 'b@tsumugi.example')];
    await ground.change(first, event, [[first.registrations[0]!, [1, 0]]]);
    expect(await ground.seats(event, first.registrations[0]!)).toEqual(['confirmed 1', 'confirmed 0']);
    expect(await ground.seats(event, second.registrations[0]!)).toEqual(['confirmed 0', '']);
  }); // prettier-ignore

  it('to a full pool is refused at the field of the person it concerns, and nobody on the form loses a seat', async () => {
    const event = await meeting(5, 1, 5);
    await ground.apply(event, ['へ'], [1, null], 'b@tsumugi.example');
    const group = await ground.apply(event, ['い', 'ろ'], [0, 0]);
    const [first, second] = group.registrations as [string, string];
    const changing = ground.change(group, event, [[first, [0, null]], [second, [1, null]]]); // prettier-ignore
    await expect(changing).rejects.toMatchObject(refused('change-full', 'people.1.seats.s0'));
    for (const one of [first, second]) expect(await ground.seats(event, one)).toEqual(['confirmed 0', 'confirmed 0']);
    expect(await ground.counts(event)).toEqual(['2/0', '1/0', '2/0']);
  });

  it('to a further session that is full adds a place in its line beside the confirmed seat', async () => {
    const event = await meeting(1, 1, 0);
    const one = await ground.apply(event, ['い'], [0, null]);
    await ground.change(one, event, [[one.registrations[0]!, [0, 0]]]);
    expect(await ground.seats(event, one.registrations[0]!)).toEqual(['confirmed 0', 'waiting 0 #1']);
  });

  it('is told of whoever has a seat in a session where there was none, and of nobody else', async () => {
    const event = await meeting(3, null, 1);
    hear(ground.test, 'registration.seated');
    const group = await ground.apply(event, ['い', 'ろ', 'は'], [0, null]);
    const [first, second, third] = group.registrations as [string, string, string];
    const seated = async () =>
      (await published(ground.test, ground.workspace, 'registration.')).flatMap(({ eventId, registrationId }) =>
        eventId === event.id ? [registrationId] : [],
      );
    expect(await seated()).toEqual([first, second, third]);
    // A further session, its line, and another place in the same one.
    await ground.change(group, event, [[first, [0, 0]], [second, [0, 0]], [third, [1, null]]]); // prettier-ignore
    expect(await ground.seats(event, second)).toEqual(['confirmed 0', 'waiting 0 #1']);
    expect((await seated()).slice(3)).toEqual([first]);
  });

  it('is not for who has cancelled, nor after the deadline', async () => {
    const event = await meeting(1, 1, 1);
    const one = await ground.apply(event, ['い'], [0, 0]);
    await ground.cancel(one);
    await ground.change(one, event, [[one.registrations[0]!, [1, null]]]);
    expect(await ground.seats(event, one.registrations[0]!)).toEqual(['cancelled 0', 'cancelled 0']);
    ground.test.clock.set(late);
    const changing = ground.change(one, event, [[one.registrations[0]!, [1, null]]]);
    await expect(changing).rejects.toMatchObject(refused('closed'));
  });
});

describe('a cancellation', () => {
  it('of one of a group frees that place alone, for the next in line', async () => {
    const event = await meeting(2, null, 2);
    const group = await ground.apply(event, ['い', 'ろ'], [0, 0]);
    const next = await ground.apply(event, ['は'], [0, null], 'b@tsumugi.example');
    await ground.cancel(group, group.registrations[0]);
    expect(await ground.seats(event, group.registrations[1]!)).toEqual(['confirmed 0', 'confirmed 0']);
    expect(await ground.seats(event, next.registrations[0]!)).toEqual(['confirmed 0', '']);
    expect(await ground.counts(event)).toEqual(['2/0', '0/0', '1/0']);
  });

  it('after the deadline leaves the place to staff, and restoring does not go past who waits', async () => {
    const event = await meeting(1, null, 1);
    const one = await ground.apply(event, ['い'], [0, null]);
    await ground.apply(event, ['ろ'], [0, null], 'b@tsumugi.example');
    ground.test.clock.set(late);
    await ground.cancel(one);
    expect(await ground.counts(event)).toEqual(['0/1', '0/0', '0/0']);
    await expect(ground.restore(one, one.registrations[0]!)).rejects.toMatchObject(refused('restore-full'));
    expect(await ground.seats(event, one.registrations[0]!)).toEqual(['cancelled 0', '']);
  });
});

describe('a restoration', () => {
  it('gives the old seat back while it is free, otherwise the end of the line', async () => {
    const event = await meeting(1, null, 1);
    const one = await ground.apply(event, ['い'], [0, 0]);
    await ground.cancel(one);
    await ground.restore(one, one.registrations[0]!);
    expect(await ground.seats(event, one.registrations[0]!)).toEqual(['confirmed 0', 'confirmed 0']);
    await ground.cancel(one);
    const other = await ground.apply(event, ['ろ'], [0, null], 'b@tsumugi.example');
    await ground.restore(one, one.registrations[0]!);
    expect(await ground.seats(event, one.registrations[0]!)).toEqual(['waiting 0 #1', 'confirmed 0']);
    expect(await ground.seats(event, other.registrations[0]!)).toEqual(['confirmed 0', '']);
  });

  it('brings back what was cancelled then, not a session that was left before', async () => {
    const event = await meeting(1, null, 1);
    const one = await ground.apply(event, ['い'], [0, 0]);
    await ground.change(one, event, [[one.registrations[0]!, [0, null]]]);
    await ground.cancel(one);
    await ground.restore(one, one.registrations[0]!);
    expect(await ground.seats(event, one.registrations[0]!)).toEqual(['confirmed 0', 'cancelled 0']);
    expect(await ground.counts(event)).toEqual(['1/0', '0/0', '0/0']);
  });

  it('is refused where the same person has applied again, and where nobody is cancelled changes nothing', async () => {
    const event = await meeting(3, null, 1);
    const one = await ground.apply(event, ['い'], [0, 0]);
    await ground.restore(one, one.registrations[0]!);
    expect(await ground.seats(event, one.registrations[0]!)).toEqual(['confirmed 0', 'confirmed 0']);
    await ground.cancel(one);
    const again = await ground.apply(event, ['い'], [0, 0]);
    await expect(ground.restore(one, one.registrations[0]!)).rejects.toMatchObject(refused('already'));
    expect(await ground.seats(event, again.registrations[0]!)).toEqual(['confirmed 0', 'confirmed 0']);
    expect(await ground.counts(event)).toEqual(['1/0', '0/0', '1/0']);
  });
});

describe('staff', () => {
  it('give a reason for whoever comes late, goes beyond the capacity, or is moved up where it is full', async () => {
    const event = await meeting(1, null, 1);
    await ground.apply(event, ['い'], [0, null]);
    const waiting = await ground.apply(event, ['ろ'], [0, null], 'b@tsumugi.example');
    const needed = refused('reason-needed', 'reason');
    await expect(ground.admit(event, 'は', { beyondCapacity: true })).rejects.toMatchObject(needed);
    const promote = (reason: string) =>
      ground.admissions.promote(ground.workspace, ground.actor, event.id, waiting.registrations[0]!, reason);
    await expect(promote('')).rejects.toMatchObject(needed);
    await promote('講師の同行者');
    expect(await ground.seats(event, waiting.registrations[0]!)).toEqual(['confirmed 0', '']);
    ground.test.clock.set(late);
    await expect(ground.admit(event, 'に')).rejects.toMatchObject(needed);
    const admitted = await ground.admit(event, 'に', { reason: '前日に電話で依頼' });
    expect(await ground.seats(event, admitted.registrations[0]!)).toEqual(['waiting 0 #2', '']);
  });
});

describe('the story of the seats', () => {
  const story = async (registration: string) => {
    const lines = await ground.test.database.withWorkspace(ground.workspace, (tx) =>
      seatHistory(tx, { of: async () => new Map([[ground.actor.accountId, ground.actor.name]]) }, registration));
    return lines.reverse().map(({ from, to, actor, by, reason, fromPool, toPool }) =>
      [from ?? 'new', to, fromPool === null || fromPool === toPool ? '' : 'moved', actor, by ?? '', reason ?? ''].filter(Boolean).join(' '));
  }; // prettier-ignore

  it('says who changed what, from what to what and why, whatever came after', async () => {
    const event = await meeting(1, 5, 1);
    const one = await ground.apply(event, ['い'], [0, null]);
    const next = await ground.apply(event, ['ろ'], [0, null], 'b@tsumugi.example');
    const [mine, theirs] = [one.registrations[0]!, next.registrations[0]!];
    await ground.change(one, event, [[mine, [1, null]]]);
    await ground.cancel(one);
    await ground.restore(one, mine);
    await ground.admissions.cancel(ground.workspace, ground.actor, event.id, mine, '電話で欠席');
    expect(await story(mine)).toEqual([
      'new confirmed applicant',
      'confirmed confirmed moved applicant',
      'confirmed cancelled applicant',
      'cancelled confirmed applicant',
      'confirmed cancelled staff 笹森 千歳 電話で欠席',
    ]);
    expect(await story(theirs)).toEqual(['new waiting applicant', 'waiting confirmed line']);
    const let_in = await ground.admit(event, 'は', { beyondCapacity: true, reason: '当日来場' });
    expect(await story(let_in.registrations[0]!)).toEqual(['new confirmed staff 笹森 千歳 当日来場']);
  });

  it('cannot be changed or taken away', async () => {
    const event = await meeting(1, 5, 1);
    await ground.apply(event, ['い']);
    for (const statement of [`update seat_change set reason = 'x'`, 'delete from seat_change'])
      await expect(ground.test.database.withWorkspace(ground.workspace, (tx) => tx.query(statement))).rejects.toThrow(
        'permission denied',
      );
  });
});
