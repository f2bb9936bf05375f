import { uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { eventEntities } from '../../../test/support/events-desk.js';
import { asked, QuestionnaireSite } from '../../../test/support/questionnaire-site.js';

const test = useDatabase({ entities: eventEntities, now: '2026-12-12T00:00:00Z' });
let site: QuestionnaireSite;

beforeEach(async () => {
  site = await QuestionnaireSite.open(test);
});

const often = () => asked('SA', 'どのくらい', ['毎月', '年4回']);

const versions = () =>
  test.sql<{ number: number; labels: string[]; codes: string[] }>(
    `select v.number, (select array_agg(i.texts -> 'ja' ->> 'label' order by i.ordinal) from item i where i.version_id = v.id) as labels,
       (select array_agg(c.code || ' ' || (c.texts -> 'ja' ->> 'label') order by i.ordinal, c.ordinal)
        from choice c join item i on i.id = c.item_id where i.version_id = v.id) as codes
     from questionnaire_version v where v.workspace_id = $1 order by v.number`,
    [site.workspace],
  );

describe('a questionnaire', () => {
  it('is one a form, however often that is sent', async () => {
    const begin = () => site.begin('satisfaction');
    await Promise.all([begin(), begin(), begin()]);
    const { questionnaire } = await site.questionnaires.framed(site.asker, site.id);
    expect(questionnaire).toMatchObject({ state: 'draft', version: null, changed: true, invited: 0, answered: 0 });
    expect(questionnaire!.draft.items).toHaveLength(3);
    expect(site.audit.noted).toEqual([`questionnaire.begun questionnaire ${questionnaire!.id}`]);
  });

  it('holds half-written items as a draft, and asks for their wording when it is published', async () => {
    await site.begin('empty');
    const half = [asked('SA', '', ['はい'])];
    expect(await site.save(half)).toEqual({ refused: [], published: null });
    const { refused } = await site.save(half, {}, true);
    expect(refused.map(({ field, sentence }) => [field, sentence.ja])).toEqual([
      ['items.0.label', '問1: 設問の文を入力してください。'],
      ['items.0.lines', '問1: 選択肢を2つ以上入れてください。'],
    ]);
    expect(await versions()).toEqual([]);
  });

  it('keeps its versions as they were published, and makes the next one from what was changed', async () => {
    const [item, text] = [often(), asked('TEXT', 'ご意見')];
    await site.publish([item, text]);
    const [monthly, quarterly] = item.choices!;
    const renamed = {
      ...item,
      texts: { ja: { label: '何回' } },
      choices: [
        quarterly!,
        { identity: '019a0000-0000-7000-8000-00000000000a', texts: { ja: { label: '年1回' } } },
        monthly!,
      ],
    };
    expect(await site.save([renamed], {}, true)).toEqual({ refused: [], published: 2 });
    expect(await versions()).toEqual([
      { number: 1, labels: ['どのくらい', 'ご意見'], codes: ['1 毎月', '2 年4回'] },
      { number: 2, labels: ['何回'], codes: ['2 年4回', '3 年1回', '1 毎月'] },
    ]);
    const identities = await test.sql(
      `select count(distinct identity)::int as n from item where workspace_id = $1 and texts -> 'ja' ->> 'label' <> 'ご意見'`,
      [site.workspace],
    );
    expect(identities).toEqual([{ n: 1 }]);
  });

  it('makes no new version of what is asked already', async () => {
    const items = [often()];
    await site.publish(items);
    expect(await site.save(items, { title: '別の題名' }, true)).toEqual({ refused: [], published: null });
    expect(await versions()).toHaveLength(1);
  });

  it('gives the product no right to change or take back a version', async () => {
    await site.publish([often()]);
    for (const table of ['questionnaire_version', 'item', 'choice'])
      for (const deed of [`update ${table} set id = id`, `delete from ${table}`])
        await expect(test.database.withWorkspace(site.workspace, (tx) => tx.query(deed))).rejects.toThrow(
          'permission denied',
        );
  });

  it('never changes the kind of an item that was published', async () => {
    const item = often();
    await site.publish([item]);
    const { refused } = await site.save([{ ...item, kind: 'MA' }]);
    expect(refused.map(({ field, sentence }) => [field, sentence.en])).toEqual([
      ['items.0.label', expect.stringContaining('cannot be changed')],
    ]);
  });

  it('overwrites nobody unasked: who saw an older draft is told so', async () => {
    await site.begin('empty');
    expect((await site.save([often()], {}, false, '0')).refused).toEqual([]);
    const late = await site.save([], {}, false, '0');
    expect(late.refused.map(({ sentence }) => sentence.en)).toEqual([expect.stringContaining('Somebody else')]);
    expect((await site.save([], {}, false, '1')).refused).toEqual([]);
  });

  it('keeps the promise about names once somebody has been asked', async () => {
    const items = [often()];
    await site.publish(items, { anonymity: 'office' });
    await site.attendees([{ name: '灰谷 悠' }]);
    await site.request();
    expect((await site.save(items, { anonymity: 'named' })).refused.map(({ field }) => field)).toEqual(['anonymity']);
    expect((await site.save(items, { anonymity: 'office' })).refused).toEqual([]);
  });

  it('closes and opens again, and forgets a closing date that has passed', async () => {
    const stage = async () => (await site.questionnaires.framed(site.asker, site.id)).questionnaire!;
    const turn = (deed: 'close' | 'reopen') => site.questionnaires[deed](site.workspace, site.actor, site.id);
    await site.publish([often()], { closesAt: new Date('2026-12-11T00:00:00Z') });
    await expect(turn('close')).rejects.toMatchObject({ code: 'questionnaires.not-open' });
    await turn('reopen');
    expect(await stage()).toMatchObject({ state: 'open', closesAt: null });
    await turn('close');
    expect(await stage()).toMatchObject({ state: 'closed', closesAt: null });
    await expect(site.request()).rejects.toMatchObject({ code: 'questionnaires.not-open' });
    await turn('reopen');
    expect(site.audit.noted.map((note) => note.split(' ')[0])).toEqual([
      'questionnaire.begun',
      'questionnaire.published',
      'questionnaire.reopened',
      'questionnaire.closed',
      'questionnaire.reopened',
    ]);
  });

  it('is of one workspace: nobody else finds it or its event', async () => {
    await site.publish([often()]);
    const other = await QuestionnaireSite.open(test);
    await expect(other.questionnaires.framed(other.asker, site.id)).rejects.toMatchObject({ status: 404 });
    await expect(other.questionnaires.close(other.workspace, other.actor, site.id)).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      other.questionnaires.begin(other.workspace, other.actor, uuidv7(), { eventId: site.event.id }, 'empty'),
    ).rejects.toMatchObject({ status: 404 });
    // The id of a form stands for something of another host: nothing is made, and nobody is told that it was.
    await expect(other.questionnaires.begin(other.workspace, other.actor, site.id, {}, 'empty')).rejects.toMatchObject({
      status: 404,
    });
  });
});
