import { uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { eventEntities } from '../../../test/support/events-desk.js';
import { QuestionnaireSite } from '../../../test/support/questionnaire-site.js';
import { SurveySite } from '../../../test/support/survey-site.js';

const test = useDatabase({ entities: eventEntities, now: '2026-12-12T00:00:00Z', poolSize: 4 });
const everything = { page: 1, size: 50, offset: 0 };
let surveys: SurveySite;
let site: QuestionnaireSite;

beforeEach(async () => {
  surveys = await SurveySite.open(test);
  site = surveys.site;
});

describe('a form that nobody was asked for', () => {
  const form = (typed: Record<string, unknown>, responseId = uuidv7()) => ({
    responseId,
    versionId: '',
    typed,
    language: 'ja' as const,
  });

  it('comes over the link that everybody has: once each form, while answers are taken', async () => {
    const id = await surveys.another({}, '実態調査');
    const once = { ...form({ q1: '1', q2: '夜の会がよい' }), officeId: null };
    const send = () => site.responses.receive(site.workspace, id, once);
    expect(await Promise.all([send(), send()])).toEqual([null, null]);
    expect(await surveys.channels(id)).toEqual([{ channel: 'public', kind: '', asked: false }]);
    await site.questionnaires.close(site.workspace, site.actor, id);
    await expect(send()).rejects.toMatchObject({ code: 'questionnaires.closed' });
  });

  it('or on paper, entered by staff as it is, with its office where that is known, also after the closing', async () => {
    const id = await surveys.another({}, '実態調査');
    await surveys.office('つむぎ工房', '事業所');
    await site.questionnaires.close(site.workspace, site.actor, id);
    expect(await site.desk.enter(site.asker, id, 'つむぎ工房', form({ q1: '2', q2: '字を大きく' }))).toBeNull();
    expect(await site.desk.enter(site.asker, id, '', form({}))).toBeNull();
    await expect(site.desk.enter(site.asker, id, 'ない事業所', form({}))).rejects.toMatchObject({
      code: 'questionnaires.office-unknown',
      field: 'office',
    });
    expect(await surveys.channels(id)).toEqual([
      { channel: 'paper', kind: '', asked: false },
      { channel: 'paper', kind: '事業所', asked: false },
    ]);
    const { lines } = await site.desk.list(site.asker, id, undefined, everything);
    expect(lines.map(({ name, officeName, channel }) => [name, officeName, channel]).sort()).toEqual([
      ['', '', 'paper'],
      ['', 'つむぎ工房', 'paper'],
    ]);
    const shown = await site.desk.one(site.asker, id, lines.find(({ officeName }) => officeName)!.responseId!);
    expect([shown.respondent, shown.response.channel]).toEqual([{ name: '', officeName: 'つむぎ工房' }, 'paper']);
    expect(site.audit.noted.filter((note) => note.startsWith('questionnaire.response-entered'))).toHaveLength(2);
  });

  it('may hold several comments of one person under one item, which are read and counted one by one', async () => {
    const id = await surveys.another({}, '実態調査');
    await site.desk.enter(site.asker, id, '', form({ q1: '1', q2: ['字が小さい', '  ', '夜がよい'] }));
    const [line] = (await site.desk.list(site.asker, id, undefined, everything)).lines;
    const { response } = await site.desk.one(site.asker, id, line!.responseId!);
    expect(response.states.find(({ value }) => value)).toMatchObject({ value: '字が小さい', more: ['夜がよい'] });
    expect(
      await test.sql('select ordinal, text from comment where questionnaire_id = $1 order by ordinal', [id]),
    ).toEqual([
      { ordinal: 0, text: '字が小さい' },
      { ordinal: 1, text: '夜がよい' },
    ]);
  });

  it('is not stored under the id of a response to something else, nor before anything is published', async () => {
    const [id, other] = [await surveys.another({}, '一'), await surveys.another({}, '二')];
    const sent = form({ q1: '1' });
    expect(await site.desk.enter(site.asker, id, '', sent)).toBeNull();
    await expect(site.desk.enter(site.asker, other, '', sent)).rejects.toMatchObject({ status: 404 });
    const draft = await surveys.another({}, '下書き', { publishing: false });
    await expect(site.desk.enter(site.asker, draft, '', form({}))).rejects.toMatchObject({
      code: 'questionnaires.not-published',
    });
  });

  it('cannot claim a link that nobody was given: the database refuses', async () => {
    const id = await surveys.another({}, '実態調査');
    await site.desk.enter(site.asker, id, '', form({ q1: '1' }));
    await expect(
      test.sql(`update response set channel = 'personal' where questionnaire_id = $1`, [id]),
    ).rejects.toThrow('response_invitation_check');
  });
});

describe('copies that were handed out', () => {
  const handout = { channel: 'posted' as const, office: '', copies: 30, undelivered: 0, distributedOn: '2026-12-01' };

  it('are noted once a form, put right and taken back; what was promised about names holds from then on', async () => {
    const id = await surveys.another({}, '実態調査');
    await surveys.office('つむぎ工房', '事業所');
    const line = uuidv7();
    const note = (more: object = {}) =>
      site.distributions.note(site.workspace, site.actor, id, line, { ...handout, ...more });
    await Promise.all([note(), note()]);
    await note({ office: 'つむぎ工房', copies: 28, undelivered: 2 });
    const { lines, questionnaire, undelivered } = await site.distributions.list(site.asker, id, everything);
    expect([lines, questionnaire.copies, undelivered]).toEqual([
      [{ id: line, ...handout, office: 'つむぎ工房', copies: 28, undelivered: 2 }],
      28,
      2,
    ]);
    const plan = { title: '調査', titles: {}, anonymity: 'office' as const, closesAt: null, items: surveys.items() };
    const saved = await site.questionnaires.save(site.workspace, site.actor, id, plan, '', false);
    expect(saved.refused.map(({ field }) => field)).toEqual(['anonymity']);
    await site.distributions.forget(site.workspace, site.actor, id, line);
    expect((await site.distributions.list(site.asker, id, everything)).total).toBe(0);
  });

  it('count by office beside the requests', async () => {
    const id = await surveys.another({}, '調査', { anonymity: 'office' });
    const workshop = await surveys.office('つむぎ工房', '事業所');
    await site.questionnaires.invite(site.workspace, site.actor, id, { people: [], offices: [workshop] });
    await site.distributions.note(site.workspace, site.actor, id, uuidv7(), {
      ...handout,
      office: 'つむぎ工房',
      copies: 4,
    });
    await site.desk.enter(site.asker, id, 'つむぎ工房', {
      responseId: uuidv7(),
      versionId: '',
      typed: {},
      language: 'ja',
    });
    expect((await site.desk.list(site.asker, id, undefined, everything)).offices).toEqual([
      { officeName: 'つむぎ工房', asked: 5, answered: 1 },
    ]);
  });

  it('belong to one questionnaire, and of another host nobody touches them', async () => {
    const [id, other] = [await surveys.another({}, '一'), await surveys.another({}, '二')];
    const line = uuidv7();
    await site.distributions.note(site.workspace, site.actor, id, line, handout);
    await expect(site.distributions.note(site.workspace, site.actor, other, line, handout)).rejects.toMatchObject({
      status: 404,
    });
    const foreign = await QuestionnaireSite.open(test);
    await expect(foreign.distributions.forget(foreign.workspace, foreign.actor, id, line)).rejects.toMatchObject({
      status: 404,
    });
    const theirs = foreign.id;
    await foreign.begin('empty');
    await expect(
      foreign.distributions.note(foreign.workspace, foreign.actor, theirs, line, handout),
    ).rejects.toMatchObject({ status: 404 });
  });
});
