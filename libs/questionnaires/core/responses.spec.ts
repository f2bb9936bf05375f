import { useDatabase } from '../../../test/support/database.js';
import { eventEntities, hear, published } from '../../../test/support/events-desk.js';
import { asked, QuestionnaireSite } from '../../../test/support/questionnaire-site.js';
import { statementsOf } from '../../../test/support/statements.js';
import type { Typed } from './answers.js';
import { loadVersions } from './version.queries.js';

const test = useDatabase({ entities: eventEntities, now: '2026-12-12T00:00:00Z', poolSize: 10 });
let site: QuestionnaireSite;
let token: string;

const items = [
  asked('SA', 'どのくらい', ['毎月', '年4回']),
  asked('MA', 'よかったこと', ['講演', '交流', '資料']),
  asked('SCALE', '満足', ['よい', 'ふつう', 'わるい']),
  asked('TEXT', 'ご意見'),
];

beforeEach(async () => {
  site = await QuestionnaireSite.open(test);
  await site.publish(items);
  const [registration] = await site.attendees([{ name: '灰谷 悠', office: 'つむぎ工房', kind: '事業所' }]);
  await site.request();
  token = await site.tokenOf(registration!);
});

const versionOf = async (number: number) => {
  const { questionnaire } = await site.questionnaires.framed(site.asker, site.id);
  const versions = await test.database.withWorkspace(site.workspace, (tx) => loadVersions(tx, questionnaire!.id));
  return versions[number - 1]!;
};

const submit = async (
  typed: Typed,
  { versionId, asked: once = false }: { versionId?: string; asked?: boolean } = {},
  link = token,
) => {
  const id = versionId ?? (await versionOf(1)).id;
  return site.responses.submit(site.workspace, link, () => ({ versionId: id, typed, asked: once, language: 'ja' }));
};

it('does not read what was sent behind a link that is wrong', async () => {
  const read = () => {
    throw new Error('it was read');
  };
  await expect(site.responses.submit(site.workspace, 'x'.repeat(54), read)).rejects.toThrow(
    'questionnaires.link-wrong',
  );
});

const stored = async () => {
  const answers = await test.sql<{ line: string }>(
    `select i.ordinal || ': ' || string_agg(a.code::text, ',' order by a.code) as line
     from answer a join item i on i.id = a.item_id where a.workspace_id = $1 group by a.response_id, i.id order by i.ordinal`,
    [site.workspace],
  );
  const comments = await test.sql<{ text: string }>('select text from comment where workspace_id = $1 order by id', [
    site.workspace,
  ]);
  return [...answers.map(({ line }) => line), ...comments.map(({ text }) => text)];
};

describe('a response', () => {
  it('has one state for each item, also for those left blank', async () => {
    expect(await submit({ q1: '2', q2: ['3', '1'] })).toBeNull();
    expect(await stored()).toEqual(['0: 2', '1: 1,3', '2: 0', '3: 0']);
    const [row] = await test.sql(
      'select channel, language, submitted_at = changed_at as first from response where workspace_id = $1',
      [site.workspace],
    );
    expect(row).toEqual({ channel: 'personal', language: 'ja', first: true });
  });

  it('is shown again behind the same link and changed in its place', async () => {
    await submit({ q1: '2', q2: ['1', '2'], q3: '1', q4: '助かりました' });
    const opened = await site.responses.open(site.workspace, token);
    expect(opened.states.map(({ codes }) => codes).sort()).toEqual([[1], [1], [1, 2], [2]]);
    test.clock.advance(60_000);
    await submit({ q1: '1', q2: '3', q4: '' });
    expect(await stored()).toEqual(['0: 1', '1: 3', '2: 0', '3: 0']);
    const rows = await test.sql('select changed_at > submitted_at as changed from response where workspace_id = $1', [
      site.workspace,
    ]);
    expect(rows).toEqual([{ changed: true }]);
  });

  it('is one for each invitation, whatever many browsers do at the same moment', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        submit({ q1: String(1 + (n % 2)), q2: [String(1 + (n % 3))], q4: `第${n}` }),
      ),
    );
    expect(all.every((one) => one === null)).toBe(true);
    const [counts] = await test.sql(
      `select (select count(*)::int from response where workspace_id = $1) as responses,
              (select count(*)::int from answer where workspace_id = $1) as answers,
              (select count(*)::int from comment where workspace_id = $1) as comments`,
      [site.workspace],
    );
    expect(counts).toEqual({ responses: 1, answers: 4, comments: 1 });
  });

  it('could not be two even if the product tried', async () => {
    await submit({ q1: '1' });
    const twice = test.sql(
      `insert into response select uuidv7(), workspace_id, questionnaire_id, version_id, invitation_id, stratum_id, channel, language, submitted_at, changed_at
       from response where workspace_id = $1`,
      [site.workspace],
    );
    await expect(twice).rejects.toThrow('response_invitation_id_key');
  });

  it('is not stored while something is wrong, and comes back as it was sent', async () => {
    const back = await submit({ q1: ['1', '2'], q4: 'あ'.repeat(2001) });
    expect(back!.read.faults.map(({ field, fault }) => [field, fault.name])).toEqual([
      ['q1', 'several'],
      ['q4', 'long'],
    ]);
    expect(await stored()).toEqual([]);
  });

  it('asks once where a soft item is blank, and then lets go', async () => {
    await site.save([{ ...items[0]!, requirement: 'soft' }, ...items.slice(1)], {}, true);
    const { id } = await versionOf(2);
    const back = await submit({ q3: '1' }, { versionId: id });
    expect([back!.read.faults, back!.read.askedFor]).toEqual([[], ['q1']]);
    expect(await stored()).toEqual([]);
    expect(await submit({ q3: '1' }, { versionId: id, asked: true })).toBeNull();
    expect(await stored()).toEqual(['0: 0', '1: 0', '2: 1', '3: 0']);
  });

  it('never lets go where a hard item is blank', async () => {
    await site.save([{ ...items[0]!, requirement: 'hard' }], {}, true);
    const back = await submit({}, { versionId: (await versionOf(2)).id, asked: true });
    expect(back!.read.faults).toMatchObject([{ field: 'q1', fault: { name: 'missing' } }]);
  });

  it('belongs to the version that was on the screen, and is shown in the next one by identity', async () => {
    const first = (await versionOf(1)).id;
    await site.save([items[3]!, { ...items[0]!, texts: { ja: { label: '新しい文' } } }], {}, true);
    await submit({ q1: '2', q4: '古い画面から' }, { versionId: first });
    expect(await stored()).toEqual(['0: 2', '1: 0', '2: 0', '3: 1', '古い画面から']);
    const opened = await site.responses.open(site.workspace, token);
    expect([opened.version.number, opened.version.items.map(({ texts }) => texts.ja.label)]).toEqual([
      2,
      ['ご意見', '新しい文'],
    ]);
    await submit({ q1: '新しい画面から', q2: '1' }, { versionId: opened.version.id });
    expect(await stored()).toEqual(['0: 1', '1: 1', '新しい画面から']);
    const identities = await test.sql('select distinct identity from answer where workspace_id = $1 order by 1', [
      site.workspace,
    ]);
    expect(identities).toEqual(
      [items[0]!, items[3]!].map(({ identity }) => ({ identity })).sort((a, b) => (a.identity < b.identity ? -1 : 1)),
    );
  });

  it('is read under what is asked now where the version sent is none of this questionnaire', async () => {
    expect(await submit({ q1: '1' }, { versionId: 'undefined' })).toBeNull();
    expect(await submit({ q1: '1' }, { versionId: '019a0000-0000-7000-8000-000000000009' })).toBeNull();
    expect(await stored()).toEqual(['0: 1', '1: 0', '2: 0', '3: 0']);
  });

  it('costs as many statements for two items as for forty', async () => {
    const count = async (many: number) => {
      await site.save(
        Array.from({ length: many }, (_, n) => asked('TEXT', `問い ${n}`)),
        {},
        true,
      );
      const opened = await site.responses.open(site.workspace, token);
      const typed = Object.fromEntries(Array.from({ length: many }, (_, n) => [`q${n + 1}`, `答え ${n}`]));
      return (await statementsOf(() => submit(typed, { versionId: opened.version.id }))).length;
    };
    expect(await count(2)).toBe(await count(40));
  });
});

describe('a link to answer', () => {
  it('is refused where it is wrong, of another purpose, or of an older revision', async () => {
    const refused = { code: 'questionnaires.link-wrong', status: 404 };
    const [invitation] = await test.sql<{ id: string }>(
      'select id from questionnaire_invitation where workspace_id = $1',
      [site.workspace],
    );
    const forged = site.signer.sign('registration.my', invitation!.id);
    for (const wrong of ['', 'AAAA', 'x'.repeat(54), forged, `${token.slice(0, -2)}AA`]) {
      await expect(site.responses.open(site.workspace, wrong)).rejects.toMatchObject(refused);
      await expect(submit({ q1: '1' }, {}, wrong)).rejects.toMatchObject(refused);
    }
    await test.sql('update questionnaire_invitation set revision = 1 where id = $1', [invitation!.id]);
    await expect(site.responses.open(site.workspace, token)).rejects.toMatchObject(refused);
    expect(await stored()).toEqual([]);
  });

  it('is refused in another workspace', async () => {
    const other = await QuestionnaireSite.open(test);
    await expect(other.responses.open(other.workspace, token)).rejects.toMatchObject({ status: 404 });
  });

  it('takes nothing once the questionnaire is closed, by hand or by its date, and shows that it is', async () => {
    await submit({ q1: '1' });
    await site.questionnaires.close(site.workspace, site.actor, site.id);
    await expect(submit({ q1: '2' })).rejects.toMatchObject({ code: 'questionnaires.closed' });
    expect(await site.responses.open(site.workspace, token)).toMatchObject({ open: false });
    await site.questionnaires.reopen(site.workspace, site.actor, site.id);
    await site.save(items, { closesAt: new Date(test.clock.now().getTime()) });
    await expect(submit({ q1: '2' })).rejects.toMatchObject({ code: 'questionnaires.closed' });
    expect(await stored()).toEqual(['0: 1', '1: 0', '2: 0', '3: 0']);
  });

  it('changes nothing when it is opened, however often', async () => {
    const before = await test.sql('select * from questionnaire_invitation where workspace_id = $1', [site.workspace]);
    const sent = await statementsOf(() => site.responses.open(site.workspace, token));
    expect(sent.filter((text) => !/^\s*select/i.test(text))).toEqual([]);
    expect(await test.sql('select * from questionnaire_invitation where workspace_id = $1', [site.workspace])).toEqual(
      before,
    );
  });
});

it('tells others that an answer has come, and not whose', async () => {
  hear(test, 'questionnaire.');
  await submit({ q1: '2' }, { asked: true });
  const [response] = await test.sql<{ id: string; questionnaire_id: string }>(
    'select id, questionnaire_id from response where workspace_id = $1',
    [site.workspace],
  );
  expect(await published(test, site.workspace, 'questionnaire.')).toEqual([
    { fact: 'questionnaire.answered', questionnaireId: response!.questionnaire_id, responseId: response!.id },
  ]);
});
