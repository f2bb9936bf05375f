import type { EventPlan, EventView } from '#events';
import { officeKey } from '../../directory/core/office-name.js';
import { places, slot } from '../../../test/support/event-plans.js';
import { type Applied, useRegistrations } from '../../../test/support/registration-ground.js';

const ground = useRegistrations();

const course = (capacity: number, changes: Partial<EventPlan> = {}): Promise<EventView> =>
  ground.event({ sessions: [slot({ pools: [places({ capacity })] })], ...changes });

// Thursday 1 October 2026, 9:00 in Tokyo; the deadline is Friday 4 December, 17:00.
beforeEach(() => ground.test.clock.set('2026-10-01T00:00:00Z'));

const stateOf = async (event: EventView, { registrations }: Applied): Promise<string[]> =>
  Promise.all(registrations.map(async (one) => (await ground.seats(event, one))[0]!.replace(/ \d( |$)/, '$1')));

const mails = async (event: EventView): Promise<string[]> => {
  const found = await ground.test.sql<{ kind: string; to_address: string }>(
    `select kind, to_address from mail where subject_id = $1 and kind not in ('registration.received', 'registration.cancelled') order by created_at, kind, to_address`,
    [event.id],
  );
  return found.map(({ kind, to_address }) => `${kind.replace('registration.', '')} ${to_address.split('@')[0]}`);
};

const refused = (code: string, field?: string) => ({ code: `registration.${code}`, ...(field && { field }) });

describe('approval', () => {
  const decide = (event: EventView, decision: 'approve' | 'decline', ...who: Applied[]) =>
    ground.approvals.decide(ground.workspace, ground.actor, event.id, decision, who.flatMap(({ registrations }) => registrations), '');

  it('holds no place until staff approve; then first come, first seated, and the rest in line', async () => {
    const event = await course(2, { entry: 'approval' });
    const [a, b, c] = [await ground.apply(event, ['い'], [0], 'a@x.example'), await ground.apply(event, ['ろ'], [0], 'b@x.example'), await ground.apply(event, ['は'], [0], 'c@x.example')];
    expect([await stateOf(event, a), await ground.counts(event)]).toEqual([['pending'], ['0/0']]);
    const { people } = await ground.approvals.foresee(ground.workspace, event.id, 'approve', [a, b, c].flatMap(({ registrations }) => registrations));
    expect(people.map(({ name, becomes }) => [name, becomes])).toEqual([['い', 'confirmed'], ['ろ', 'confirmed'], ['は', 'waiting']]);
    expect(await ground.counts(event)).toEqual(['0/0']);
    expect(await decide(event, 'approve', c, b, a)).toBe(3);
    expect([await stateOf(event, a), await stateOf(event, b), await stateOf(event, c)]).toEqual([['confirmed'], ['confirmed'], ['waiting #1']]);
    expect(await ground.counts(event)).toEqual(['2/1']);
    expect(await mails(event)).toEqual(['approved a', 'approved b', 'approved c']);
    expect(await decide(event, 'decline', a)).toBe(0);
  });

  it('declines for good: the applicant cannot take that back, but may apply again', async () => {
    const event = await course(2, { entry: 'approval' });
    const one = await ground.apply(event, ['い']);
    await decide(event, 'decline', one);
    expect([await stateOf(event, one), await mails(event)]).toEqual([['declined'], ['not-approved aoto']]);
    await expect(ground.restore(one, one.registrations[0]!)).rejects.toMatchObject(refused('declined'));
    expect(await stateOf(event, await ground.apply(event, ['い']))).toEqual(['pending']);
  });

  it('is asked for again by who cancelled before it, not by who had a seat', async () => {
    const event = await course(2, { entry: 'approval' });
    const one = await ground.apply(event, ['い']);
    await ground.cancel(one);
    await ground.restore(one, one.registrations[0]!);
    expect(await stateOf(event, one)).toEqual(['pending']);
    await decide(event, 'approve', one);
    await ground.cancel(one);
    await ground.restore(one, one.registrations[0]!);
    expect([await stateOf(event, one), await ground.counts(event)]).toEqual([['confirmed'], ['1/0']]);
  });

  it('keeps why an office puts somebody forward, and in which order; both must be said', async () => {
    const event = await course(2, { entry: 'nominated' });
    const people = (reason: string) => [{ name: 'い', kana: 'い', picks: [event.sessions[0]!.pools[0]!.id], nomination: { rank: null, reason } }];
    const office = { officeName: 'つむぎ工房' };
    const faults = await ground.apply(event, ['い'], [0], 'a@x.example', { people: people('') });
    expect(faults.placed).toMatchObject({ faults: [{ why: 'office' }, { why: 'reason', person: 0 }] });
    await ground.apply(event, ['い'], [0], 'a@x.example', { ...office, people: people('来春の就職に向けて') });
    const { lines } = await ground.approvals.list(ground.workspace, event.id, { page: 1, size: 50, offset: 0 });
    expect(lines.map(({ name, rank, reason, officeName }) => [name, rank, reason, officeName])).toEqual([['い', 1, '来春の就職に向けて', 'つむぎ工房']]);
  });
}); // prettier-ignore

describe('who may apply', () => {
  it('is a member of the network until a date, then everybody', async () => {
    const event = await course(5, { membersUntil: new Date('2026-10-10T14:59:00Z') });
    const office = (name: string, since: string | null, until: string | null = null) =>
      ground.test.sql(
        `insert into office (id, workspace_id, name, kana, kind, district, created_at, name_key, search, member_since, member_until)
         values (uuidv7(), $1, $2, '', '', '', now(), $5, '', $3, $4)`,
        [ground.workspace, name, since, until, officeKey(name)],
      );
    await office('つむぎ工房', '2020-04-01');
    await office('北浦つながり舎', '2020-04-01', '2026-03-31');
    await expect(ground.apply(event, ['い'], [0], 'a@x.example', { officeName: '北浦つながり舎' })).rejects.toMatchObject(refused('members-first', 'officeName'));
    await expect(ground.apply(event, ['い'])).rejects.toMatchObject(refused('members-first'));
    expect(await stateOf(event, await ground.apply(event, ['ろ'], [0], 'b@x.example', { officeName: 'つむぎ工房' }))).toEqual(['confirmed']);
    ground.test.clock.set('2026-10-10T15:00:00Z');
    expect(await stateOf(event, await ground.apply(event, ['い']))).toEqual(['confirmed']);
  });

  it('is only who was invited: a link that was asked for opens nothing', async () => {
    const event = await course(5, { entry: 'invited' });
    await expect(ground.apply(event, ['い'])).rejects.toMatchObject(refused('invited-only'));
  });
}); // prettier-ignore

describe('together or not at all', () => {
  const group = (event: EventView, names: string[], email: string) => ground.apply(event, names, [0], email, { together: true });

  it('seats the whole group, or lets all of it wait and move up at once', async () => {
    const event = await course(3);
    const [one, two] = [await ground.apply(event, ['い'], [0], 'a@x.example'), await ground.apply(event, ['ろ'], [0], 'b@x.example')];
    const three = await group(event, ['は', 'に'], 'c@x.example');
    expect([await stateOf(event, three), await ground.counts(event)]).toEqual([['waiting #1', 'waiting #2'], ['2/2']]);
    const single = await ground.apply(event, ['ほ'], [0], 'd@x.example');
    expect(await stateOf(event, single)).toEqual(['confirmed']);
    await ground.cancel(one);
    expect(await stateOf(event, three)).toEqual(['waiting #1', 'waiting #2']);
    await ground.cancel(two);
    expect([await stateOf(event, three), await ground.counts(event)]).toEqual([['confirmed', 'confirmed'], ['3/0']]);
    expect(await mails(event)).toEqual(['promoted c']);
  });

  it('lets a single person behind it take the one place that the group cannot use', async () => {
    const event = await course(1);
    const first = await ground.apply(event, ['い'], [0], 'a@x.example');
    const many = await group(event, ['は', 'に'], 'c@x.example');
    const single = await ground.apply(event, ['ほ'], [0], 'd@x.example');
    await ground.cancel(first);
    expect([await stateOf(event, many), await stateOf(event, single)]).toEqual([['waiting #1', 'waiting #2'], ['confirmed']]);
  });
}); // prettier-ignore

describe('an offer', () => {
  const offering = async () => {
    const event = await course(1, { promotion: 'offer', offerDays: 3 });
    const [first, second, third] = [await ground.apply(event, ['い'], [0], 'a@x.example'), await ground.apply(event, ['ろ'], [0], 'b@x.example'), await ground.apply(event, ['は'], [0], 'c@x.example')];
    await ground.cancel(first);
    return { event, second, third };
  };
  const heldUntil = async () => {
    const [seat] = await ground.test.sql<{ offered_until: Date }>(`select offered_until from seat where state = 'offered' and workspace_id = $1`, [ground.workspace]);
    return seat!.offered_until.toISOString();
  };
  const accept = ({ token }: Applied) => ground.offers.accept(ground.workspace, token);
  const expire = async () => {
    for (const { eventId } of await ground.offers.dueIn(ground.workspace)) await ground.offers.expire(ground.workspace, eventId);
  };

  it('holds the place until 17:00 of the third working day, and counts as taken', async () => {
    const { event, second } = await offering();
    expect([await stateOf(event, second), await ground.counts(event)]).toEqual([['offered'], ['1/1']]);
    expect(await heldUntil()).toBe('2026-10-06T08:00:00.000Z');
    expect(await stateOf(event, await ground.apply(event, ['に'], [0], 'd@x.example'))).toEqual(['waiting #3']);
    expect(await mails(event)).toEqual(['offered b']);
  });

  it('becomes a seat with a yes, however often it is said', async () => {
    const { event, second } = await offering();
    await accept(second);
    await accept(second);
    expect([await stateOf(event, second), await ground.counts(event)]).toEqual([['confirmed'], ['1/1']]);
    expect(await mails(event)).toEqual(['offered b', 'promoted b']);
  });

  it('goes to the next with a no', async () => {
    const { event, second, third } = await offering();
    await ground.offers.decline(ground.workspace, second.token);
    expect([await stateOf(event, second), await stateOf(event, third), await ground.counts(event)]).toEqual([['declined'], ['offered'], ['1/0']]);
  });

  it('goes to the next once its time is over, and a late yes is refused before any sweep', async () => {
    const { event, second, third } = await offering();
    ground.test.clock.set('2026-10-06T07:59:59Z');
    await expire();
    expect(await stateOf(event, second)).toEqual(['offered']);
    ground.test.clock.set('2026-10-06T08:00:00Z');
    await expect(accept(second)).rejects.toMatchObject(refused('offer-over'));
    await expire();
    await expire();
    expect([await stateOf(event, second), await stateOf(event, third), await ground.counts(event)]).toEqual([['declined'], ['offered'], ['1/0']]);
    expect(await mails(event)).toEqual(['offered b', 'lapsed b', 'offered c']);
  });

  it('never outlives the deadline, and after it staff decide', async () => {
    const { event, second, third } = await offering();
    ground.test.clock.set('2026-12-03T00:00:00Z');
    await expire();
    expect(await heldUntil()).toBe('2026-12-04T08:00:00.000Z');
    ground.test.clock.set('2026-12-04T08:00:00Z');
    await expire();
    expect([await stateOf(event, second), await stateOf(event, third), await ground.counts(event)]).toEqual([['declined'], ['declined'], ['0/0']]);
  });

  it('is made by staff with a reason where it is full, and taken by them for somebody who rings up', async () => {
    const { event, third } = await offering();
    const [id] = third.registrations as [string];
    await expect(ground.admissions.offer(ground.workspace, ground.actor, event.id, id, '')).rejects.toMatchObject(refused('reason-needed'));
    await ground.admissions.offer(ground.workspace, ground.actor, event.id, id, '講師の依頼');
    expect([await stateOf(event, third), await ground.counts(event)]).toEqual([['offered'], ['2/0']]);
    await ground.admissions.promote(ground.workspace, ground.actor, event.id, id, '');
    expect([await stateOf(event, third), await ground.counts(event)]).toEqual([['confirmed'], ['2/0']]);
  });

  it('is made where the capacity is raised, and ends nobody’s seat where it is cut', async () => {
    const { event, third } = await offering();
    await ground.test.sql('update pool set capacity = 2 where event_id = $1', [event.id]);
    await ground.changes.raised(ground.workspace, { eventId: event.id });
    expect([await stateOf(event, third), await ground.counts(event)]).toEqual([['offered'], ['2/0']]);
    await ground.test.sql('update pool set capacity = 1 where event_id = $1', [event.id]);
    await accept(third);
    await ground.cancel(third);
    expect(await ground.counts(event)).toEqual(['1/0']);
  });
}); // prettier-ignore
