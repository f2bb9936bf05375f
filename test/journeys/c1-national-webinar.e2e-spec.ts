import { cellsOf } from '../support/day-of-event.js';
import {
  applied,
  colleagues,
  inTime,
  late,
  letIn,
  mailboxes,
  NationalWebinar,
  unidentified,
} from '../support/national-webinar.js';
import { useProduct } from '../support/product.js';
import { kinds, openItems, ratings, type Sheet, sheets } from '../support/webinar-answers.js';
import { commentsOn, webinarTables } from '../support/webinar-tables.js';
import { xlsxCells } from '../support/xlsx-cells.js';
import { tablesOn } from '../tally/tables-on-page.js';

/**
 * C1 from the first application to its published table. What is published and what invented is said in
 * `national-webinar.ts` and `webinar-answers.ts`; everything goes over HTTP and through delivered mails.
 */
describe('C1: a national webinar', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  const webinar = new NationalWebinar(product);
  const reason = '電話で依頼があったため';

  beforeAll(() => webinar.announce(), 60_000);

  it('sets the usual reminders with one button', async () => {
    const saved = await webinar.organiser.visitor.submit(await webinar.page('/reminders'), '/reminders');
    expect([saved.status, saved.text]).toEqual([200, expect.stringContaining('11月20日(金) 8:00')]);
  });

  it('takes 450 applications by links from delivered mails, one mailbox standing for up to three people', async () => {
    expect(inTime.length).toBe(applied.センター / colleagues + applied.センター以外 - late);
    expect([...(await webinar.apply())]).toEqual(['200 参加が確定しました']);
    expect((await webinar.page('/registrations')).text).toContain('申込 450人');
  }, 180_000);

  it('reminds them a week before, once a mailbox', async () => {
    await webinar.at('2026-11-13T00:00:00Z');
    expect(boxesOf(await webinar.mails('【11月20日(金) 開催のご案内】', inTime.length))).toEqual(boxesOf(inTime));
  }, 120_000);

  it('lets five late ones in by staff, with the reason on the list', async () => {
    await webinar.at('2026-11-16T00:00:00Z');
    const refused = await product.visitor().get(`/w/${webinar.organiser.slug}/events/${webinar.eventId}/apply`);
    expect(refused.text).toContain('申し込みは締め切りました');
    expect([...(await webinar.admitLate(reason))]).toEqual([
      '422 理由を書いてください',
      ...letIn.map((_, n) => `200 申込 ${451 + n}人`),
    ]);
    const found = await product.database.sql('select count(*)::int as n from seat where reason = $1', [reason]);
    expect(found).toEqual([{ n: late }]);
  }, 120_000);

  it('sends the late ones their confirmation and no reminder of the past, and all of them the one of the day before', async () => {
    await webinar.mails('【確定】', mailboxes.length);
    await webinar.at('2026-11-19T00:00:00Z');
    expect(boxesOf(await webinar.mails('【明日 ', mailboxes.length))).toEqual(boxesOf(mailboxes));
    expect(product.sink.mails.filter(({ subject }) => subject.includes('【11月20日(金) 開催のご案内】'))).toHaveLength(
      inTime.length,
    );
  }, 120_000);

  it('leads 419 into the meeting by the link of the morning, and records them by their pressing the button', async () => {
    await webinar.at('2026-11-19T23:00:00Z');
    const mails = await webinar.mails('【本日・参加のリンク】', mailboxes.length);
    expect(boxesOf(mails)).toEqual(boxesOf(mailboxes));
    await webinar.at('2026-11-20T03:45:00Z');
    expect([...(await webinar.join(mails))]).toEqual(['200 https://meeting.example/j/1']);
    expect(cellsOf(await webinar.page('/attendance'))[0]![0]!.slice(1, 3)).toEqual(['455', '419']);
  }, 120_000);

  it('counts 430 of the 455 and 49 nobody can name: 479, and 実 by kind 158 and 272', async () => {
    await webinar.tapAtDesk();
    const page = await webinar.page('/attendance');
    const saved = await webinar.organiser.visitor.submit(page, '/unidentified', {
      count: String(unidentified),
      source: '視聴者 479 − 出席 430',
    });
    const [sessions, byKind] = cellsOf(saved);
    expect(sessions).toEqual([['11月20日(金) 13:00〜17:00', '455', '430', '0', '0', '0', '25', '49', '479']]);
    expect(byKind).toEqual([
      ['全体', '430', '430 ＋お名前を確認できていない方 49人', '65'],
      ['センター以外', '272', '272', '10'],
      ['センター', '158', '158', '55'],
    ]);
  }, 120_000);

  it('writes the questionnaire on one page and publishes it', async () => {
    await webinar.at('2026-11-20T09:00:00Z');
    const published = await webinar.ask();
    expect(published.text).toContain('公開中 事業所のみ・第1版・12月4日(金) 17:00 まで・お願い 0人・回答 0人');
  });

  let links: Record<(typeof kinds)[number], string[]>;
  it('sends those who came their thanks, with a link of their own for each of the 430', async () => {
    await webinar.at('2026-11-21T00:00:00Z');
    const came = mailboxes.filter((mailbox) => mailbox.came.length > 0);
    const thanks = await webinar.mails('【お礼とアンケート】', came.length);
    expect(boxesOf(thanks)).toEqual(boxesOf(came));
    links = webinar.links(thanks);
    expect(kinds.map((kind) => new Set(links[kind]).size)).toEqual([158, 272]);
  }, 120_000);

  it('writes to the 25 who did not come, and never that they should answer', async () => {
    await webinar.at('2026-11-21T01:00:00Z');
    const missed = mailboxes.filter(({ names, came }) => came.length < names.length);
    expect(boxesOf(await webinar.mails('【ご欠席の方へ】', 25))).toEqual(boxesOf(missed));
  }, 120_000);

  it('takes 165 answers over these links, one of them changed before the close', async () => {
    const early = sheets.slice(0, -1).map((sheet) => ({ link: links[sheet.kind][placeIn(sheet)]!, sheet }));
    const changed = early.at(-1)!;
    const first = await webinar.answer(changed.link, { ...changed.sheet, rating: 4, said: ['直す前の意見', '', ''] });
    expect(first.text).toContain('回答を受け取りました');
    const again = await product.visitor().get(changed.link);
    expect([again.text, again.html]).toEqual([
      expect.stringContaining('前に送っていただいた回答です'),
      expect.stringContaining('直す前の意見'),
    ]);
    expect([...(await webinar.answerAll(early))]).toEqual(['200 回答を受け取りました']);
  }, 120_000);

  it('reminds only those who have not answered, and takes the 166th answer over the link of that mail', async () => {
    await webinar.at('2026-11-27T00:00:00Z');
    const last = sheets.at(-1)!;
    // of 55 centres 30 have answered for all who came; of 272 others 81
    const asked = await webinar.mails('【アンケートのお願い】', 25 + 191);
    expect(asked).toHaveLength(25 + 191);
    const open = webinar.links(asked);
    expect(kinds.map((kind) => open[kind])).toEqual([links.センター.slice(84), links.センター以外.slice(81)]);
    await webinar.answerAll([{ link: open[last.kind][0]!, sheet: last }]);
    expect((await webinar.page()).text).toMatch(
      /出席 430 人 .*＋お名前を確認できていない方 49人 .*回答 166 .*お願い 430人/,
    );
  }, 120_000);

  it('takes no more after the close, neither a first answer nor a change', async () => {
    await webinar.at('2026-12-04T08:00:00Z');
    for (const link of [links.センター.at(-1)!, links.センター[0]!]) {
      const page = await product.visitor().get(link);
      const sent = await product.visitor().post(link, { q1: '4', q2: 'おくれた意見' });
      expect([page.text, sent.status, sent.text]).toEqual([
        expect.stringContaining('アンケートは締め切りました'),
        409,
        expect.stringContaining('受付は終わりました'),
      ]);
    }
  });

  it('shows the published table on the tally page: 60 (38/22), 94 (45/49), 12 (1/11), 0', async () => {
    expect(tablesOn((await webinar.page('/tally')).html)).toEqual(webinarTables.simple);
    const crossed = await webinar.page('/tally?break=officeKind');
    expect(tablesOn(crossed.html)).toEqual(webinarTables.crossed);
    expect(crossed.text).toContain('配布 430 − 不到達 0 → 回収 166 → 有効 166');
  });

  it('shows every comment under its rating and kind; their numbers are not those of the cells', async () => {
    const page = await webinar.page('/tally');
    const { heads, said } = commentsOn(page.html);
    expect(heads).toEqual(webinarTables.commentHeads);
    expect(said).toEqual(expectedComments());
    const writers = sheets.filter((sheet) => sheet.said.some((text) => text !== ''));
    expect([commentRows().length, writers.length]).toEqual([65, 36]);
    expect(page.html).not.toContain('直す前の意見');
  });

  it('gives the same as CSV', async () => {
    const lines = async (name: string) =>
      (await webinar.file(`/tally/${name}`)).toString('utf8').trimEnd().split('\r\n');
    expect(await lines('tables.csv?break=officeKind')).toEqual(webinarTables.csv);
    const [head, ...comments] = await lines('comments.csv');
    expect(head).toBe('\uFEFF設問,評価,区分,意見');
    expect(comments.sort()).toEqual(commentRows().map((row) => row.join(',')).sort()); // prettier-ignore
  });

  it('gives the same as numbers in the cells of a workbook', async () => {
    const book = xlsxCells(await webinar.file('/tally/tables.xlsx?break=officeKind'));
    expect(Object.keys(book)).toEqual(['概要', '問1', '問2', '問3', '問4', '自由記述']);
    expect(book['概要']!.slice(8, 12)).toEqual(webinarTables.returnsSheet);
    expect(book['問1']).toEqual(webinarTables.sheet);
    expect(book['自由記述']!.slice(3).map((row) => row.join(',')).sort()).toEqual(commentRows().map((row) => row.join(',')).sort()); // prettier-ignore
    expect(xlsxCells(await webinar.file('/tally/tables.xlsx'))['問1']).toEqual(webinarTables.simpleSheet);
  });

  it('has sent every mail once, and none is left', async () => {
    expect(Object.values(product.sink.copies()).every((copies) => copies === 1)).toBe(true);
    const states = await product.database.sql('select state, count(*)::int as n from mail group by state');
    expect(states).toEqual([{ state: 'sent', n: product.sink.mails.length }]);
    expect((await webinar.page('/mails')).text).toContain('送信済み');
  });
});

const boxesOf = (those: readonly ({ to: string } | { email: string })[]): string[] =>
  those.map((one) => ('to' in one ? one.to : one.email)).sort();

/** Which of its kind's sheets it is: they go over the links in their order. */
const placeIn = (sheet: Sheet): number => sheets.filter(({ kind }) => kind === sheet.kind).indexOf(sheet);

/** As sent: item, rating, kind, comment. */
const commentRows = (): string[][] =>
  sheets.flatMap(({ kind, rating, said }) =>
    said.flatMap((text, item) => (text === '' ? [] : [[openItems[item]!, ratings[rating - 1]!, kind, text]])),
  );

function expectedComments(): Record<string, string[]> {
  const expected: Record<string, string[]> = {};
  for (const [item, rating, kind, text] of commentRows()) (expected[`${item} ${rating} ${kind}`] ??= []).push(text!);
  return Object.fromEntries(Object.entries(expected).map(([place, texts]) => [place, texts.sort()]));
}
