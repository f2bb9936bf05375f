import { foundHost, type Organiser } from '../support/organiser.js';
import { fileOffices, offices119 } from '../support/post-campaign.js';
import { useProduct } from '../support/product.js';
import type { Answer } from '../support/visitor.js';

/**
 * C3, invitation by post. Published: 119 offices asked, 22 people of 17 offices took part, about 3 in 10 from offices with little
 * contact before, given once by people and once by offices; then visits to 15 offices, absent ones too. Invented: all names, who
 * is asked by which way, who answers how, and that 5 offices with 7 people are those with little contact.
 */
describe('C3: 119 offices asked by post, telephone, hand and mail', () => {
  const product = useProduct({ now: '2026-12-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;
  const here = (rest = '') => organiser.path(`events/${eventId}/campaigns${rest}`);
  const board = (query = '') => organiser.visitor.get(here(query));

  beforeAll(async () => {
    organiser = await foundHost(product);
    await fileOffices(organiser, offices119());
    eventId = await organiser.publishEvent({
      title: '見学・意見交換会',
      sessions: [
        {
          date: '2027-01-20',
          start: '13:30',
          end: '16:00',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 30 }],
        },
      ],
      deadline: { on: '2027-01-08', at: '17:00' },
      more: { newSeries: '見学・意見交換会', number: '4', contactFax: '0000-00-0001' },
    });
  });

  let choosing: Answer;

  it('the address of before leads to the new page', async () => {
    const moved = await organiser.visitor.raw('GET', organiser.path(`events/${eventId}/invitations`));
    expect([moved.status, moved.headers.get('location')]).toEqual([303, here()]);
  });

  it('takes in all 119 at once, each with a way guessed from what is known', async () => {
    const start = await organiser.visitor.get(here());
    expect(start.text).toContain('まだ、どこにも案内していません');
    choosing = await organiser.visitor.submit(start, '/campaigns');
    expect(choosing.text).toContain('条件に合う 119事業所をすべて選ぶ');
    choosing = await organiser.visitor.submit(choosing, '/campaigns/', { act: 'all' });
    expect(counts(choosing)).toEqual({ メール: 12, 郵送: 90, 手渡し: 7, 電話: 10 });
  });

  it('keeps what is changed on one page when another is turned to, and what is not shown any more', async () => {
    const untouched = fieldsOf(choosing).get('targets.3.office');
    const second = await organiser.visitor.submit(choosing, '/campaigns/', {
      'targets.0.channel': 'hand',
      'targets.1.picked': [],
      act: 'page-2',
    });
    expect(second.path).toContain('page=2');
    expect(counts(second)).toEqual({ メール: 12, 郵送: 88, 手渡し: 8, 電話: 10 });
    const narrowed = await organiser.visitor.submit(second, '/campaigns/', { kind: '企業', act: 'filter' });
    expect(narrowed.text).toContain('条件に合う 30事業所をすべて選ぶ');
    expect(counts(narrowed)).toEqual({ メール: 12, 郵送: 88, 手渡し: 8, 電話: 10 });
    choosing = await organiser.visitor.submit(narrowed, '/campaigns/', { kind: '', act: 'filter' });
    expect(fieldsOf(choosing).get('targets.0.channel')).toBe('hand');
    expect(fieldsOf(choosing).has('targets.1.picked')).toBe(false);
    expect(fieldsOf(choosing).get('targets.3.office')).toBe(untouched);
    choosing = await organiser.visitor.submit(choosing, '/campaigns/', {
      'targets.0.channel': 'post',
      'targets.1.picked': 'yes',
      act: 'save',
    });
    expect(counts(choosing)).toEqual({ メール: 12, 郵送: 90, 手渡し: 7, 電話: 10 });
  });

  it('refuses a word that means nothing, and keeps what was typed', async () => {
    const wrong = await organiser.visitor.submit(choosing, '/campaigns/', { body: '{事業書}の皆さま', act: 'next' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('{事業書} は使えません')]);
    expect(wrong.html).toContain('{事業書}の皆さま');
  });

  it('shows it as it reaches a real office, and sends a test to oneself; nothing else goes out', async () => {
    expect(choosing.text).toContain('こう届きます');
    expect(choosing.text).toMatch(/宛先 madoguchi\d+@office\.example/);
    expect(choosing.text).toMatch(/件名 第4回 見学・意見交換会（1月20日\(水\)）のご案内/);
    await organiser.visitor.submit(choosing, '/campaigns/', { act: 'test' });
    const test = await product.mailTo('sasamori@mizunohama.example', '【試し送り】');
    expect(test.text).toMatch(/作業所\d{3} ご担当者 様/);
    await product.settle();
    expect(product.sink.mails.filter(({ to }) => to.startsWith('madoguchi'))).toEqual([]);
  });

  it('asks once more before it sends, and then each office has a code of its own', async () => {
    const check = await organiser.visitor.submit(choosing, '/campaigns/', { act: 'next' });
    expect(check.text).toContain('合わせて 119件');
    expect(counts(check)).toEqual({ メール: 12, 郵送: 90, 手渡し: 7, 電話: 10 });
    const sent = await organiser.visitor.submit(check, '/release');
    expect(sent.text).toContain('案内 119事業所 → 返事 0事業所');
    await product.settle();
    const mails = product.sink.mails.filter(
      ({ to, subject }) => to.startsWith('madoguchi') && subject.includes('第4回'),
    );
    expect(new Set(mails.map(({ to }) => to)).size).toBe(12);
    expect(mails[0]!.subject).toContain('1月20日(水)');
    expect((await board()).text).toContain('返事なし 119');
    const twice = await organiser.visitor.post(check.path);
    expect(twice.status).toBe(409);
  });

  it('prints letters, labels, a flyer and a fax form that name nobody but their reader', async () => {
    const letters = await organiser.visitor.get(here('/letters'));
    expect(letters.html.match(/<article class="a4 letter"/g)).toHaveLength(90);
    expect(letters.html.match(/<svg class="qr"/g)).toHaveLength(90);
    const codes = [
      ...letters.text.matchAll(/番号 ([A-Z2-9]{4}-[A-Z2-9]{2}) をお伝え|番号 ([A-Z2-9]{4}-[A-Z2-9]{2})/g),
    ].map(([, a, b]) => a ?? b);
    expect(new Set(codes).size).toBe(90);
    const labels = await organiser.visitor.get(here('/labels?per=24'));
    expect(labels.html.match(/class="a4 labels of-24"/g)).toHaveLength(4);
    expect(labels.html.match(/<address>/g)).toHaveLength(90);
    expect((await organiser.visitor.get(here('/flyer'))).text).toContain('お申し込みは 1月8日(金) 17:00 まで');
    expect((await organiser.visitor.get(here('/fax-form'))).text).toContain('FAX 0000-00-0001');
    const named = await organiser.visitor.get(here('/fax-form?named=yes'));
    expect(named.html.match(/<article class="a4 fax-form"/g)).toHaveLength(90);
  });

  it('takes 17 answers of 22 people and 21 declines in two taps each', async () => {
    const lines = await everyLine();
    const coming = lines.slice(0, 17);
    for (const [n, id] of coming.entries()) {
      const names = n < 5 ? [`来場${n}の一`, `来場${n}の二`] : [`来場${n}の一`];
      await answer(id, {
        act: 'come',
        by: n % 2 ? 'fax' : 'phone',
        count: String(names.length),
        names: names.join('、'),
      });
    }
    for (const [n, id] of lines.slice(17, 38).entries())
      await answer(id, { act: 'decline', by: 'fax', word: n === 0 ? '行事と重なるため' : '' });
    const now = await board();
    expect(close(now)).toContain('返事38事業所（119の31.9%）→来る17事業所・22人');
    expect((await board('?answer=declined')).text).toContain('行事と重なるため');
    expect((await board('?answer=awaited')).text).toContain('81件のうち 1〜25');
  });

  it('asks for names where there are fewer than people', async () => {
    const [id] = (await everyLine('?answer=silent')).slice(0, 1);
    const opened = await board(`?answer=silent&record=${id}`);
    const refused = await organiser.visitor.submit(opened, '/answers/', { act: 'come', count: '2', names: '灰谷 悠' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('お名前を人数分')]);
    expect(refused.html).toContain('灰谷 悠');
  });

  it('notes letters that came back and whom to call again', async () => {
    const silent = await everyLine('?answer=silent');
    for (const id of silent.slice(0, 4)) await answer(id, { act: 'returned' });
    await answer(silent[4]!, { act: 'call' });
    expect((await board()).text).toContain('戻った 4');
    expect((await organiser.visitor.get(here('/phone-list'))).text).toContain('また電話する');
  });

  it('marks five offices as first-timers and tells them by offices and by people', async () => {
    const coming = await everyLine('?answer=coming&sort=kana');
    const page = await board('?answer=coming');
    // Two of them bring two people each, three come alone.
    const withTwo = await namesOf(coming, '来場0の一', '来場1の一');
    const alone = await namesOf(coming, '来場5の一', '来場6の一', '来場7の一');
    await organiser.visitor.post(here('/marks'), { ...hiddenOf(page), picks: [...withTwo, ...alone], little: 'yes' });
    const now = await board();
    expect(close(now)).toContain('うちはじめて・久しぶり5事業所（17の29.4%）・7人（22の31.8%）');
    expect(await everyLine('?answer=coming&contact=little')).toHaveLength(5);
  });

  it('asks only the silent once more', async () => {
    const page = await board();
    const check = await organiser.visitor.post(here('/reminders'), { ...hiddenOf(page), all: 'yes' });
    expect(check.text).toContain('合わせて 77件');
    expect(check.text).toContain('お返事をまだいただいていないようですので');
    const before = product.sink.mails.length;
    await organiser.visitor.submit(check, '/release');
    await product.settle();
    const again = product.sink.mails.slice(before);
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ subject }) => subject.startsWith('もう一度のお願い'))).toBe(true);
  });

  it('every number leads to its rows', async () => {
    const page = await board();
    const links = [...page.html.matchAll(/<a href="(\/[^"]*\/campaigns(?:\?[^"]*)?)">(\d+)<\/a>/g)];
    expect(links.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const [, href, count] of links) {
      const url = href!.replaceAll('&amp;', '&');
      const rows = await everyLineAt(url);
      if (rows.length !== Number(count) && (await peopleAt(url)) !== Number(count))
        wrong.push(`${url} ${count} ${rows.length}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('visits 15 offices, absent ones too, and writes down what was heard', async () => {
    const silent = await everyLine('?answer=silent');
    const coming = await everyLine('?answer=coming');
    const page = await board();
    const planned = await organiser.visitor.post(here('/visits'), {
      ...hiddenOf(page), picks: [...silent.slice(0, 10), ...coming.slice(0, 5)], visitOn: '2027-01-27',
    }); // prettier-ignore
    expect(planned.text).toContain('15件を訪問の予定に入れました。');
    const list = await organiser.visitor.get(organiser.path(`visits?event=${eventId}`));
    expect(list.text).toContain('済 0件、予定 15件');
    const visits = [...new Set([...list.html.matchAll(/\/staff\/visits\/([0-9a-f-]{36})"/g)].map(([, id]) => id!))];
    expect(visits).toHaveLength(15);
    for (const id of visits) {
      const sheet = await organiser.visitor.get(organiser.path(`visits/${id}`));
      await organiser.visitor.submit(sheet, `/visits/${id}`, {
        doneOn: '2027-01-27',
        wish: '夕方の開催',
        note: '管理者と面談',
      });
    }
    const after = await organiser.visitor.get(organiser.path(`visits?event=${eventId}&state=done`));
    expect(after.text).toContain('済 15件、予定 0件');
    expect((await board()).text).toContain('訪問 済 15 予定 0');
    expect(await everyLine('?visit=done')).toHaveLength(15);
  });

  it('puts exactly what is shown into a workbook', async () => {
    const file = await organiser.visitor.raw('GET', here('/board.xlsx?answer=coming'));
    expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
  });

  async function answer(id: string, fields: Record<string, string>): Promise<void> {
    for (let page = 1; page <= 6; page += 1) {
      const opened = await board(`?sort=kana&page=${page}&record=${id}`);
      if (!opened.forms.some(({ action }) => action.includes('/answers/'))) continue;
      const saved = await organiser.visitor.submit(opened, '/answers/', fields);
      expect([saved.status, saved.text]).toEqual([200, expect.stringContaining('保存しました')]);
      return;
    }
    throw new Error(`no line ${id}`);
  }

  const everyLine = (query = '') => everyLineAt(here(query));

  async function everyLineAt(path: string): Promise<string[]> {
    const found: string[] = [];
    for (let page = 1; ; page += 1) {
      const shown = await organiser.visitor.get(`${path}${path.includes('?') ? '&' : '?'}page=${page}`);
      const ids = [...shown.html.matchAll(/name="picks" value="([0-9a-f-]{36})"/g)].map(([, id]) => id!);
      found.push(...ids);
      if (ids.length < 25) return found;
    }
  }

  /** How many come, by the lines of a list. */
  async function peopleAt(path: string): Promise<number> {
    const shown = await organiser.visitor.get(path);
    const all = [...shown.text.matchAll(/来る (\d+)人/g)].map(([, n]) => Number(n));
    return all.reduce((sum, n) => sum + n, 0);
  }

  async function namesOf(ids: readonly string[], ...names: string[]): Promise<string[]> {
    const page = await board('?answer=coming');
    return names.map((name) => {
      const row = page.html.split('<tr').find((one) => one.includes(name))!;
      const [, id] = /name="picks" value="([0-9a-f-]{36})"/.exec(row)!;
      expect(ids).toContain(id);
      return id!;
    });
  }
});

/** Without the spaces that links leave. */
const close = ({ text }: Answer): string => text.replaceAll(' ', '');

/** The hidden fields of the form over the list. */
const hiddenOf = (page: Answer): Record<string, string> =>
  Object.fromEntries(
    page.forms
      .find(({ action }) => action.endsWith('/reminders'))!
      .fields.filter(([name]) => !['picks', 'all', 'visitOn', 'little'].includes(name)),
  );

const fieldsOf = (page: Answer) => new Map(page.forms.find(({ action }) => action.includes('/campaigns/'))!.fields);

function counts(page: Answer): Record<string, number> {
  const list = /<ul class="channel-counts".*?<\/ul>/s.exec(page.html)![0];
  return Object.fromEntries(
    [...list.matchAll(/<b>(\d+)<\/b>.*?<\/svg>\s*([^<]+)</gs)].map(([, n, word]) => [word!.trim(), Number(n)]),
  );
}
