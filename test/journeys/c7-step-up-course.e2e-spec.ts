import { Applicant } from '../support/applicant.js';
import { colleague } from '../support/colleague.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { until, useProduct } from '../support/product.js';
import { textOf } from '../support/html-forms.js';
import type { Answer, Visitor } from '../support/visitor.js';

/**
 * C7, a step-up course. Published: five days, Friday, Saturday, Monday, Tuesday and Wednesday, 9:30 to 15:30, 10 places; being on
 * its list reveals disability. Invented: 4 offices put 12 people forward, 3 each, with a reason and an order; the staff take 10.
 */
describe('C7: a course of five days with 10 places, for people whom their offices put forward', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;

  const days = ['2026-11-13', '2026-11-14', '2026-11-16', '2026-11-17', '2026-11-18'];
  const offices = ['つむぎ工房', '北浦つながり舎', 'ひばり作業所', '汐見ワークス'];
  const family = ['青砥', '灰谷', '氷室', '真柄'];
  const given = ['澪', '晶', '燎'];
  const nameOf = (office: number, rank: number) => `${family[office]} ${given[rank - 1]}`;
  const names = offices.flatMap((_, office) => [1, 2, 3].map((rank) => nameOf(office, rank)));
  const reasonOf = (office: number, rank: number) => `理由${office}${rank}: 来春の就職に向けて練習したい`;
  const contact = (office: number) =>
    new Applicant(product, organiser.slug, eventId, `office${office}@tsumugi.example`);

  beforeAll(async () => {
    organiser = await foundHost(product);
    eventId = await organiser.publishEvent({
      title: 'ステップアップ講座',
      sessions: days.map((date, n) => ({
        title: `${n + 1}日目`,
        date,
        start: '09:30',
        end: '15:30',
        pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 10 }],
      })),
      deadline: { on: '2026-11-06', at: '17:00' },
      more: { entry: 'nominated', protectedNames: 'yes' },
    });
  });

  const taken = () =>
    product.database.sql<{ taken: number; waiting: number }>(
      `select taken, waiting from pool join pool_count on pool_id = pool.id where event_id = $1 order by pool_id`,
      [eventId],
    );
  const all = (taken: number, waiting: number) => days.map(() => ({ taken, waiting }));
  const approvals = (): Promise<Answer> => organiser.visitor.get(organiser.path(`events/${eventId}/approvals`));
  /** ids on the list, by name */
  const onList = (page: Answer): Map<string, string> =>
    new Map(
      [...page.html.matchAll(/name="people" value="([0-9a-f-]{36})" aria-label="([^"]*)を選ぶ"/g)].map(
        ([, id, name]) => [name!, id!],
      ),
    );
  const decide = async (decision: 'approve' | 'decline', ids: string[]): Promise<{ preview: Answer; done: Answer }> => {
    const query = new URLSearchParams([['decision', decision], ...ids.map((id) => ['people', id])]);
    const preview = await organiser.visitor.get(organiser.path(`events/${eventId}/approvals/decision?${query}`));
    const form = preview.forms.find(({ action, method }) => action.endsWith('/approvals') && method === 'post')!;
    const people = form.fields.filter(([name]) => name === 'people').map(([, id]) => id);
    return { preview, done: await organiser.visitor.submit(preview, '/approvals', { people, decision, reason: '' }) };
  };

  it('says on its public page how people come in, and asks for the reason on the form', async () => {
    const page = await product.visitor().get(`/w/${organiser.slug}/events/${eventId}`);
    expect(page.text).toContain('事業所から推薦していただき、主催者が参加する方を決めてお知らせします');
    const first = contact(0);
    await first.askForLink();
    const refused = await first.fill(await first.openForm(), {
      contactName: '窓口',
      people: [{ name: names[0]!, seats: days.map(() => 0) }],
    });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('推薦の理由を入れてください')]);
    expect(refused.text).toContain('推薦する事業所・機関の名前を入れてください');
  });

  it('takes 12 people of 4 offices, each with a reason and an order, and gives nobody a place yet', async () => {
    for (const [office, officeName] of offices.entries()) {
      const answer = await contact(office).apply({
        contactName: '窓口',
        officeName,
        people: [1, 2, 3].map((rank) => ({ name: nameOf(office, rank), seats: days.map(() => 0) })),
        more: Object.fromEntries(
          [1, 2, 3].flatMap((rank) => [
            [`people.${rank - 1}.nomination.reason`, reasonOf(office, rank)],
            [`people.${rank - 1}.nomination.rank`, rank === 3 ? '' : String(rank)],
          ]),
        ),
      });
      expect(answer.text).toContain('承認待ちです');
      expect(answer.text).not.toContain('理由');
    }
    const mail = await product.mailTo('office0@tsumugi.example', '承認待ち');
    expect(mail.text).toContain('参加する方を決めます');
    expect(mail.text).not.toContain('練習したい');
    expect(await taken()).toEqual(all(0, 0));
  });

  it('stands among the things to do, and lists those put forward by office and order, with their reasons', async () => {
    const today = await organiser.visitor.get(`/w/${organiser.slug}/staff`);
    expect(today.text).toContain('「ステップアップ講座」に承認待ちの方が12人います');
    const page = await approvals();
    expect(page.text).toContain('承認待ち 12人');
    expect([...onList(page).keys()].sort()).toEqual([...names].sort());
    const rows = [...onList(page).keys()].map((name) => name.split(' '));
    for (const n of [0, 3, 6, 9]) expect(rows.slice(n, n + 3).map(([, own]) => own)).toEqual(given);
    expect(page.text).toContain(reasonOf(3, 3));
  });

  it('says before anything is written that an eleventh person would wait', async () => {
    const people = onList(await approvals());
    const query = new URLSearchParams([['decision', 'approve'], ...names.slice(0, 11).map((name) => ['people', people.get(name)!])]); // prettier-ignore
    const preview = await organiser.visitor.get(organiser.path(`events/${eventId}/approvals/decision?${query}`));
    expect(preview.text).toContain('10人の席が確定し、1人はキャンセル待ちになります。');
    expect(await taken()).toEqual(all(0, 0));
  });

  it('seats the ten chosen on all five days, declines two, and writes to each office what became of its people', async () => {
    const people = onList(await approvals());
    const ids = (of: string[]) => of.map((name) => people.get(name)!);
    const two = [nameOf(2, 3), nameOf(3, 3)];
    const { preview, done } = await decide('approve', ids(names.filter((name) => !two.includes(name))));
    expect(preview.text).toContain('10人の席が確定します。');
    expect(done.text).toContain('10人を承認しました。');
    expect(await taken()).toEqual(all(10, 0));
    expect((await decide('decline', ids(two))).done.text).toContain('2人を見送りました。');
    expect(await taken()).toEqual(all(10, 0));
    expect((await product.mailTo('office0@tsumugi.example', '確定')).subject).toContain('3人');
    const declined = await product.mailTo('office3@tsumugi.example', 'お申し込みの結果');
    expect(declined.text).toContain('今回はご参加いただけないことになりました');
    expect((await approvals()).text).toContain('承認を待っている方はいません');
  });

  it('does not let an office take a decision back', async () => {
    const my = product.linkIn(await product.mailTo('office3@tsumugi.example', 'お申し込みの結果'), '/my/');
    const page = await product.visitor().get(my);
    expect(page.text).toContain(`${nameOf(3, 3)}様 会場 市民プラザ 見送り`);
    expect(page.text).not.toContain('辞退');
    expect(page.forms.some(({ action }) => action.endsWith('/restorations'))).toBe(false);
  });

  it('shows a viewer numbers and no name, and the reasons to nobody but those who choose', async () => {
    const viewer = await colleague(product, organiser, 'viewer');
    const reception = await colleague(product, organiser, 'reception');
    for (const path of ['registrations', 'approvals']) {
      const answer = await viewer.get(organiser.path(`events/${eventId}/${path}`));
      expect(answer.status).toBe(403);
    }
    for (const path of ['events', `events/${eventId}`, `events/${eventId}/attendance`, `events/${eventId}/attendance/roster`]) {
      expect(namesIn((await viewer.get(organiser.path(path))).text)).toEqual([]);
    } // prettier-ignore
    const [person] = await product.database.sql<{ id: string }>('select id from person where name = $1', [names[0]]);
    expect((await viewer.get(organiser.path(`people/${person!.id}`))).text).not.toContain('ステップアップ');
    expect(await fileOf(viewer, 'attendance/list.csv')).not.toContain(family[0]);
    const [registration] = await product.database.sql<{ id: string }>(
      `select id from registration where event_id = $1 and state = 'confirmed' limit 1`,
      [eventId],
    );
    const here = organiser.path(`events/${eventId}/registrations/${registration!.id}`);
    expect((await organiser.visitor.get(here)).text).toContain('練習したい');
    expect((await reception.get(here)).text).not.toContain('練習したい');
    expect((await reception.get(organiser.path(`events/${eventId}/approvals`))).status).toBe(403);
  });

  it('keeps names and reasons out of the trail, the logs of mails and the public pages', async () => {
    const trail = await organiser.visitor.get(organiser.path('audit'));
    expect(trail.text).toContain('申込を承認した');
    expect(namesIn(trail.text)).toEqual([]);
    const stored = await product.database.sql<{ said: string }>(
      `select concat(action, subject_id) as said from audit union all select facts::text from mail where subject_id = $1`,
      [eventId],
    );
    expect(stored.filter(({ said }) => namesIn(said).length > 0 || said.includes('練習したい'))).toEqual([]);
    for (const path of [`/w/${organiser.slug}`, `/w/${organiser.slug}/events/${eventId}`])
      expect(namesIn((await product.visitor().get(path)).text)).toEqual([]);
  });

  it('gives a place that comes free on all five days to nobody who was declined', async () => {
    const my = product.linkIn(await product.mailTo('office1@tsumugi.example', '確定'), '/my/');
    const visitor = product.visitor();
    const ask = /href="([^"]*cancellation\?person=[^"]*)"/.exec((await visitor.get(my)).html)![1]!;
    await visitor.submit(await visitor.get(ask.replaceAll('&amp;', '&')), '/cancellation');
    expect(await taken()).toEqual(all(9, 0));
    await until(
      async () => (await product.mailTo('office1@tsumugi.example', '取り消しました')) !== undefined,
      () => 'no mail about the cancellation',
    );
  });

  const namesIn = (text: string): string[] => names.filter((name) => text.includes(name));
  const fileOf = async (visitor: Visitor, path: string): Promise<string> => {
    const answer = await visitor.raw('GET', organiser.path(`events/${eventId}/${path}`));
    return textOf(await answer.text());
  };
});
