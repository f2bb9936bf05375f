import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';

// The clock stands at 1 October 2026; the 100th meeting is on the second Wednesday of November.
const product = useProduct();
let organiser: Organiser;
let last: string;

beforeAll(async () => {
  organiser = await foundHost(product);
  last = await organiser.publishEvent({
    title: '瑞ノ浜地域連絡会議',
    sessions: [
      {
        date: '2026-11-11',
        start: '13:30',
        end: '15:30',
        pools: [
          { mode: 'onsite', venue: '市民プラザ', capacity: 30 },
          { mode: 'online', capacity: 20 },
        ],
      },
    ],
    more: {
      newSeries: '瑞ノ浜地域連絡会議',
      number: '100',
      joinUrl: 'https://meet.example/november',
      'sessions.0.programme.0.time': '13:40',
      'sessions.0.programme.0.title': '話題提供',
      'sessions.0.programme.0.speakers': '高瀬 みどり',
    },
  });
  const reminders = await organiser.visitor.get(organiser.path(`events/${last}/reminders`));
  await organiser.visitor.submit(reminders, '/reminders', { 'rules.1.days': '2' });
  const desk = new QuestionnaireDesk(organiser, last);
  await desk.begin('satisfaction');
  await desk.define({ title: '連絡会議のアンケート' }, [], 'publish');
});

it('the next one takes along all that repeats, on the next second Wednesday, and nothing of one time only', async () => {
  const overview = await organiser.visitor.get(organiser.path(`events/${last}`));
  expect(overview.html).toContain(`href="${organiser.path(`events/new?from=${last}`)}"`);
  const form = await organiser.visitor.get(organiser.path(`events/new?from=${last}`));
  expect(form.text).toContain(
    '引き継ぐもの: 日程枠、参加方法と定員、プログラムの流れ、リマインダー 6件、アンケート(下書きとして)',
  );
  const saved = await organiser.visitor.submit(form, '/staff/events/new', { keep: 'draft' });
  const next = /events\/([0-9a-f-]{36})/.exec(saved.path)![1]!;
  expect(saved.text).toContain('2026年12月9日(水) 13:30〜15:30');
  expect(saved.text).toContain('第101回');
  expect([saved.text.includes('話題提供'), saved.text.includes('高瀬'), saved.html.includes('november')]).toEqual([
    true,
    false,
    false,
  ]);
  const same = (sql: string) => Promise.all([last, next].map((id) => product.database.sql(sql, [id])));
  const [rules, copied] = await same(
    'select purpose, offset_days, at_local, audience, active from reminder_rule where event_id = $1 order by purpose',
  );
  expect(copied).toEqual(rules);
  expect(copied).toHaveLength(6);
  const [asked, drafted] = await same('select title, anonymity, draft, state from questionnaire where event_id = $1');
  expect(drafted).toEqual([{ ...asked![0]!, state: 'draft' }]);
  const page = await (await QuestionnaireDesk.ofEvent(organiser, next)).open();
  expect([page.status, page.html.includes('value="連絡会議のアンケート"')]).toEqual([200, true]);

  // The link is made a few days before; until then the first page says so.
  await organiser.publish(next);
  const today = async () => (await organiser.visitor.get(`/w/${organiser.slug}/staff`)).text;
  const missing = '「瑞ノ浜地域連絡会議」のオンラインの参加リンクがまだありません';
  expect(await today()).not.toContain(missing);
  product.clock.set('2026-11-26T00:00:00Z');
  await organiser.logIn();
  expect(await today()).toContain(missing);
  const edit = await organiser.visitor.get(organiser.path(`events/${next}/edit`));
  await organiser.visitor.submit(edit, '/edit', { joinUrl: 'https://meet.example/december' });
  expect(await today()).not.toContain(missing);
});
