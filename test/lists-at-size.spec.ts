import { Offices, People } from '#directory';
import { parsePage } from '#platform';
import { everyOffice } from '../libs/directory/core/office-filter.js';
import { everybody } from '../libs/directory/core/people-filter.js';
import { AccountNames } from '../libs/access/core/account-names.js';
import { RegistrationDesk } from '../libs/registration/core/registration-desk.js';
import { seatCrowd } from './support/crowd.js';
import { NotedAudit } from './support/noted-audit.js';
import { useReception } from './support/reception-desk.js';
import { rowsVisited } from './support/rows-visited.js';

/** Ten thousand people of one event: a page of fifty must not look at the others one by one. */
const ground = useReception();
const count = 10_000;

/** Right after an import or a first hundred applications, the database has not yet looked at its tables and takes them for empty. */
it('finds the rows of its page once where the database knows nothing of its tables yet', async () => {
  const event = await ground.event();
  const [session] = event.sessions;
  const { workspace, desk: day, test } = ground;
  await seatCrowd((text, values) => test.sql(text, values), {
    workspace, event: event.id, session: session!.id, pool: session!.pools[0]!.id, count: 600,
  }); // prettier-ignore
  const desk = new RegistrationDesk(test.database, test.clock, new AccountNames());
  const lists: Record<string, () => Promise<unknown>> = {
    reception: () => day.session(workspace, event.id, session!.id, {}, parsePage(1, 300)),
    'attendance in numbers': () => day.event(workspace, event.id),
    applications: () => desk.roster(workspace, event.id, {}, parsePage(1), true),
    'a name among them': () => desk.roster(workspace, event.id, { text: 'たけざわ', mark: 'first' }, parsePage(1)),
    people: () => new People(test.database, test.clock, new NotedAudit()).search(workspace, everybody, parsePage(1)),
  }; // prettier-ignore
  const beyond: Record<string, number> = {};
  for (const [name, list] of Object.entries(lists)) {
    const rows = await rowsVisited(test, workspace, list);
    if (rows > 1_000 * 600) beyond[name] = rows;
  }
  expect(beyond).toEqual({});
}, 120_000);

it('fetches and sorts the rows of its page, whatever the list is and wherever the page stands', async () => {
  const event = await ground.event();
  const [session] = event.sessions;
  const { workspace, desk: day, test } = ground;
  await seatCrowd((text, values) => test.sql(text, values), {
    workspace, event: event.id, session: session!.id, pool: session!.pools[0]!.id, count,
  }); // prettier-ignore
  await test.sql(
    `insert into mail (id, workspace_id, kind, lane, dedupe_key, subject_id, to_address, language, message_id, run_at, created_at)
     select uuidv7(), $1, 'x', 'bulk', n::text, $2, n || '@tsumugi.example', 'ja', n::text, now(), now() + n * interval '1 ms' from generate_series(1, $3::int) n`,
    [workspace, event.id, count],
  );
  for (const table of ['registration', 'seat', 'application', 'attendance_fact', 'person', 'office', 'mail'])
    await test.sql(`vacuum analyze ${table}`);

  const desk = new RegistrationDesk(test.database, test.clock, new AccountNames());
  const people = new People(test.database, test.clock, new NotedAudit());
  const offices = new Offices(test.database, test.clock, new NotedAudit());
  const place = { id: workspace, zone: 'Asia/Tokyo' };
  const [first, last, middle] = [parsePage(1), parsePage(count / 50), parsePage(count / 100)];
  const lists: Record<string, () => Promise<{ total: number }>> = {
    'applications, first': () => desk.roster(workspace, event.id, {}, first),
    'applications, middle': () => desk.roster(workspace, event.id, {}, middle),
    'applications, last': () => desk.roster(workspace, event.id, {}, last),
    'applications, last that wait': () => desk.roster(workspace, event.id, { state: 'waiting' }, parsePage(28)),
    'applications, last by reading': () => desk.roster(workspace, event.id, { sort: 'kana' }, last),
    'applications, last by time': () => desk.roster(workspace, event.id, { sort: 'applied' }, last),
    'narrowed, by name': () => desk.roster(workspace, event.id, { text: 'たけざわ' }, parsePage(3)),
    'narrowed, by office': () => desk.roster(workspace, event.id, { sort: 'office' }, last),
    'narrowed, offices': () => desk.offices(workspace, event.id, {}, parsePage(9)),
    'reception, first': () => day.session(workspace, event.id, session!.id, {}, parsePage(1, 50)),
    'roster, first of the absent': () => day.session(workspace, event.id, session!.id, { show: 'absent' }, parsePage(1, 5)),
    'people, first': () => people.search(workspace, everybody, first),
    'people, last': () => people.search(workspace, everybody, last),
    'offices, first': () => offices.search(place, everyOffice, first),
    'offices, last': () => offices.search(place, everyOffice, parsePage(10)),
    'mails, first': () => desk.mails(workspace, event.id, first),
    'mails of a state, last': () => desk.mails(workspace, event.id, last, 'planned'),
  }; // prettier-ignore
  // Mails are counted by state, and the last page of one state passes all before it. Whoever narrows looks at everybody, once for
  // the rows and once to count them, never more often.
  const bounds: Record<string, number> = { mails: 45_000, narrowed: 90_000 };
  const beyond: Record<string, number> = {};
  for (const [name, list] of Object.entries(lists)) {
    expect((await list()).total).toBeGreaterThan(200);
    const rows = await rowsVisited(test, workspace, list);
    if (rows > (bounds[/^\w+/.exec(name)![0]] ?? 2_500)) beyond[name] = rows;
  }
  expect(beyond).toEqual({});
}, 120_000);
