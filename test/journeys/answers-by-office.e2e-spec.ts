import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { until, useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';

/** Invented: two offices, four people, what they answer. */
const offices = [
  { name: 'つむぎ工房', email: 'madoguchi@tsumugi.example', people: ['灰谷 悠', '青砥 しおり', '真柄 たつき'] },
  { name: '相談室ひだまり', email: 'madoguchi@hidamari.example', people: ['氷室 わかな'] },
];
const names = offices.flatMap(({ people }) => people);

/** Lists of people, which name them with every right; what they answered stands on none of these. */
const rosters =
  /\/(registrations|invitations|admissions|attendance|reception|mails|reminders|edit|cancellation)(\/|$|\?)/;

describe('a questionnaire where only the office is known', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let desk: QuestionnaireDesk;
  let event: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    for (const { name } of offices)
      await organiser.visitor.post(organiser.path('offices'), { name, kind: '事業所', district: '東部' });
    event = await organiser.publishEvent({
      title: '支援者の意見交換会',
      sessions: [
        { date: '2026-11-20', start: '15:00', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ' }] },
      ],
    });
    const reminders = await organiser.visitor.get(organiser.path(`events/${event}/reminders`));
    await organiser.visitor.submit(reminders, '/reminders', {});
    for (const { name, email, people } of offices) {
      const form = {
        contactName: people[0]!,
        officeName: name,
        people: people.map((person) => ({ name: person, seats: [0] })),
      };
      await new Applicant(product, organiser.slug, event, email).apply(form);
    }
    desk = new QuestionnaireDesk(organiser, event);
    await desk.begin('empty');
    await desk.define({ title: '会について', anonymity: 'office' }, [
      { kind: 'SA', label: 'いかがでしたか', options: ['よかった', 'よくなかった'], requirement: 'hard' },
      { kind: 'TEXT', label: 'ご意見' },
    ]);
    product.clock.set('2026-11-20T08:00:00Z');
    await organiser.logIn();
    await desk.request();
    await product.settle();
  }, 120_000);

  const answerLinks = () =>
    offices
      .flatMap(({ email }) => requests().filter(({ to }) => to === email))
      .flatMap(({ links }) =>
        links.filter((link) => link.includes('/q/')).map((link) => link.replace(product.url, '')),
      );
  const requests = () => product.sink.mails.filter(({ subject }) => subject.startsWith('【アンケートのお願い】'));

  it('tells whoever answers, before the first question and in the mail, that no name is shown', async () => {
    // One mail an office, however many of its people share the mailbox.
    expect([requests().length, answerLinks().length]).toEqual([2, 4]);
    for (const mail of requests()) expect(mail.text).toContain('お名前は、主催者の画面に出ません。');
    for (const [n, link] of answerLinks().slice(0, 3).entries()) {
      const visitor = product.visitor();
      const page = await visitor.get(link);
      expect(page.text).toMatch(
        /お名前は、主催者の画面に出ません .*分かるのは、事業所\(つむぎ工房\)と回答です.*推し量られることがあります.*問1/,
      );
      const sent = await visitor.submit(page, '/q/', { q1: '1', q2: `意見その${n + 1}` });
      expect(sent.text).toContain('回答を受け取りました');
    }
  });

  it('shows the contact of an office that a colleague has answered, and no way to what', async () => {
    const mail = product.sink.mails.find(
      ({ to, links }) => to === offices[0]!.email && links.some((link) => link.includes('/my/')),
    )!;
    const my = await product.visitor().get(product.linkIn(mail, '/my/'));
    expect(my.text).toContain('灰谷 悠様の回答を受け取りました。');
    expect(my.html).not.toContain('/q/');
    const other = product.sink.mails.find(
      ({ to, links }) => to === offices[1]!.email && links.some((link) => link.includes('/my/')),
    )!;
    const alone = await product.visitor().get(product.linkIn(other, '/my/'));
    expect(alone.text).toContain('アンケートに答える');
    expect(/href="([^"]*\/q\/[^"]*)"/.exec(alone.html)![1]).toBe(answerLinks()[3]);
  });

  it('never shows staff a name, on any page or file that the questionnaire leads to', async () => {
    const seen = new Map<string, string>();
    const under = organiser.path(`events/${event}`);
    const waiting = [`/w/${organiser.slug}/staff`, under, desk.path()];
    while (waiting.length > 0) {
      const path = waiting.pop()!;
      if (seen.has(path)) continue;
      const response = await organiser.visitor.raw('GET', path);
      const body = await response.text();
      seen.set(path, body);
      const links = [...body.matchAll(/(?:href|src|action)="(\/w\/[^"#]*)/g)].map(([, link]) =>
        link!.replaceAll('&amp;', '&'),
      );
      waiting.push(
        ...links.filter(
          (link) =>
            (link.startsWith(under) || link.startsWith(desk.path())) && !rosters.test(link) && !link.includes('?lang='),
        ),
      );
    }
    const pages = [...seen.keys()];
    expect(pages.filter((path) => path.startsWith(desk.path())).length).toBeGreaterThan(6);
    expect(pages.filter((path) => /\/responses\/[0-9a-f-]{36}$/.test(path))).toHaveLength(3);
    const told = [...seen].flatMap(([path, body]) =>
      names.filter((name) => body.includes(name)).map((name) => `${name} on ${path}`),
    );
    expect(told).toEqual([]);
    expect(seen.get(`${desk.path()}/responses`)).toContain('つむぎ工房');
  });

  it('names nobody in the list of mails or on the page of a person, when those who have not answered are asked again', async () => {
    product.clock.set('2026-11-27T00:05:00Z');
    await until(
      () => requests().length > 2,
      () => 'nobody was asked again',
    );
    await product.settle();
    await organiser.logIn();
    const under = organiser.path(`events/${event}`);
    const mails = await organiser.visitor.get(`${under}/mails`);
    const asked = mails.text.split(/(?=お名前は出しません)/).slice(1);
    expect({
      again: requests()
        .slice(2)
        .map(({ to }) => to),
      asked: asked.length,
    }).toEqual({
      again: ['madoguchi@hidamari.example'],
      asked: 3,
    });
    const rows = [...mails.html.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) => row);
    const requested = rows.filter((row) => /アンケートのお願い|答えていない/.test(row));
    expect([
      requested.length,
      requested.filter((row) => [...names, 'madoguchi'].some((name) => row.includes(name))),
    ]).toEqual([3, []]);
    const people = await product.database.sql<{ id: string }>('select id from registration order by id');
    const told = await Promise.all(
      people.map(async ({ id }) => (await organiser.visitor.get(`${under}/registrations/${id}`)).text),
    );
    const line = /11月27日\(金\) 9:00 アンケートのお願い .*?出しません。/;
    expect(told.map((text) => line.exec(text)?.[0])).toEqual(
      Array(4).fill('11月27日(金) 9:00 アンケートのお願い 事業所のみのアンケートなので、だれに送ったかは出しません。'),
    );
  });

  it('shows staff how many of each office have answered, and the answers without the hour', async () => {
    const list = await organiser.visitor.get(desk.path('/responses'));
    expect(list.text).toMatch(/つむぎ工房 3人 3人 相談室ひだまり 1人 0人/);
    const link = /href="([^"]*\/responses\/[0-9a-f-]{36})"/.exec(list.html)![1]!;
    const one = await organiser.visitor.get(link);
    expect(one.text).toMatch(/つむぎ工房の回答 .*2026年11月20日\(金\) 版.*よかった .*意見その\d/);
    expect(one.text.split('つむぎ工房の回答')[1]).not.toMatch(/\d{1,2}:\d{2}/);
  });
});
