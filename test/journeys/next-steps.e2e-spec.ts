import { askPeople } from '../support/campaign-desk.js';
import { Applicant } from '../support/applicant.js';
import { textOf } from '../support/html-forms.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';

// The clock stands at 1 October 2026; the event is on Friday 11 December, 13:00 in Tokyo.
const product = useProduct();
let organiser: Organiser;
let event: string;

const at = async (moment: string): Promise<void> => {
  product.clock.set(moment);
  await organiser.logIn();
};

/** What stands under 次にすること, each by its button, the next one first. */
async function steps(): Promise<string[]> {
  const { html } = await organiser.visitor.get(organiser.path(`events/${event}`));
  const list = /次にすること.*?<ol class="todo-list">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, label]) => textOf(label!));
}

beforeAll(async () => {
  organiser = await foundHost(product);
  const filed = await organiser.visitor.get(organiser.path('people/new'));
  await organiser.visitor.submit(filed, '/people', { name: '灰谷 悠', 'emails.0.address': 'haitani@tsumugi.example' });
  event = await organiser.publishEvent({
    title: '相談の受け方',
    sessions: [
      {
        date: '2026-12-11',
        start: '13:00',
        end: '16:30',
        pools: [
          { mode: 'onsite', venue: '市民プラザ', capacity: 1 },
          { mode: 'online', capacity: 20 },
        ],
      },
    ],
    deadline: { on: '2026-12-04', at: '17:00' },
  });
});

it('an event that was just published: people are to be invited, reminders to be set, the link to be entered', async () => {
  expect(await steps()).toEqual(['案内する', '申込を見る', 'いつものリマインダーを入れる', '参加リンクを入れる']);
});

it('what is done is gone; the timeline says that people were invited', async () => {
  const people = await organiser.visitor.get(organiser.path('people'));
  await askPeople(organiser, event, [/\/people\/([0-9a-f-]{36})"/.exec(people.html)![1]!]);
  const reminders = await organiser.visitor.get(organiser.path(`events/${event}/reminders`));
  await organiser.visitor.submit(reminders, '/reminders');
  const edit = await organiser.visitor.get(organiser.path(`events/${event}/edit`));
  await organiser.visitor.submit(edit, '/edit', { joinUrl: 'https://meet.example/1' });
  await product.settle();
  expect(await steps()).toEqual(['申込を見る']);
  const overview = await organiser.visitor.get(organiser.path(`events/${event}`));
  expect(overview.text).toContain('ご案内 1通 送信済み');
});

it('after the deadline: who waits, and the list to print', async () => {
  for (const name of ['灰谷 悠', '青里 しおり']) {
    const applicant = new Applicant(
      product,
      organiser.slug,
      event,
      `${name === '灰谷 悠' ? 'haitani' : 'aosato'}@tsumugi.example`,
    );
    await applicant.apply({ contactName: name, people: [{ name, seats: [0] }] });
  }
  await at('2026-12-05T00:00:00Z');
  expect(await steps()).toEqual(['名簿を開く', '待ちの方を見る']);
});

it('on the day: the reception', async () => {
  await at('2026-12-11T00:00:00Z');
  expect((await steps())[0]).toBe('受付を開く');
});

it('afterwards: who came, and the questionnaire step by step', async () => {
  await at('2026-12-12T00:00:00Z');
  expect(await steps()).toEqual(['出席を記録する', 'アンケートをつくる']);
  const desk = new QuestionnaireDesk(organiser, event);
  await desk.begin('satisfaction');
  expect(await steps()).toEqual(['出席を記録する', 'アンケートを開く']);
  await desk.define({ title: 'アンケート' }, [], 'publish');
  expect(await steps()).toEqual(['出席を記録する', '回答のお願いを送る']);
  await desk.request();
  expect(await steps()).toEqual(['出席を記録する', '集計を見る']);
  const { html } = await organiser.visitor.get(organiser.path(`events/${event}`));
  expect(html).toContain(`href="${organiser.path(`events/${event}/tally`)}"`);
});
