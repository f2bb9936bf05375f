import { uuidv7 } from '#platform';
import { plant, plantedItem } from '../tally/planted.js';
import { type Ground, slug } from './ground.js';
import { seedEvents } from './seed.js';

/** One questionnaire with answers, and the session of somebody who may see its tally. */
export interface AnsweredQuestionnaire {
  id: string;
  event: string;
  /** address of its tally */
  path: string;
  /** in the order of the page */
  items: { identity: string; kind: string }[];
}

const kinds = ['就労支援', '教育', '企業', '行政', '医療'];

/** 20 items as after a seminar: single choices, scales, multiple choices, and two questions answered in words. */
const askedItems = () =>
  Array.from({ length: 20 }, (_, n) => {
    if (n >= 18) return plantedItem('TEXT', `設問${n + 1}`);
    const kind = n % 5 === 4 ? 'MA' : n % 3 === 1 ? 'SCALE' : 'SA';
    const options = Array.from(
      { length: kind === 'MA' ? 8 : 5 },
      (_, place) => [`選択肢${place + 1}`, kind === 'SCALE' ? 5 - place : null] as const,
    );
    return plantedItem(kind, `設問${n + 1}`, options);
  });

/** So many responses to a questionnaire of 20 items, by kind of office; one in twenty left an item blank, two in three wrote nothing. */
export async function seedAnswers(ground: Ground, responses: number): Promise<AnsweredQuestionnaire> {
  const [event] = await seedEvents(ground, 1, null);
  const items = askedItems();
  const id = uuidv7();
  await plant(
    (statement, values) => ground.sql(statement, values),
    ground.workspace,
    event!.id,
    {
      id,
      title: '研修会のアンケート',
      anonymity: 'office',
      versions: [{ id: uuidv7(), definition: { items } }],
      strata: kinds.flatMap((officeKind) =>
        ['onsite', 'online'].map((mode) => ({
          id: uuidv7(),
          officeKind,
          district: '',
          mode,
          role: 'participant',
          attendance: 'present',
        })),
      ),
      invitations: [],
      responses: [],
    },
    new Date(),
  );
  // without the checks of foreign keys: two million answers would take minutes to check one by one
  await ground.asSuperuser(`
    set session_replication_role = replica;
    insert into questionnaire_invitation (id, workspace_id, questionnaire_id, recipient, stratum_id, email, issued_at, answered_at)
    select uuidv7(), q.workspace_id, q.id, 'person', (select array_agg(s.id order by s.id) from stratum s where s.questionnaire_id = q.id)[1 + n % 10],
      'kotae@mizunohama.example', now(), now() from questionnaire q, generate_series(1, ${responses}) n where q.id = '${id}';
    insert into response (id, workspace_id, questionnaire_id, version_id, invitation_id, stratum_id, channel, submitted_at, changed_at)
    select uuidv7(), i.workspace_id, i.questionnaire_id, v.id, i.id, i.stratum_id, 'personal', now(), now()
    from questionnaire_invitation i join questionnaire_version v on v.questionnaire_id = i.questionnaire_id where i.questionnaire_id = '${id}';
    insert into answer (workspace_id, response_id, questionnaire_id, item_id, identity, code, stratum_id)
    select r.workspace_id, r.id, r.questionnaire_id, i.id, i.identity, c.code, r.stratum_id
    from response r join item i on i.questionnaire_id = r.questionnaire_id
    cross join lateral (select abs(hashtext(r.id::text || i.ordinal)) as h) d
    cross join lateral (
      select 0 as code where d.h % 20 = 0 and i.kind <> 'TEXT'
      union select 1 + d.h / 20 % (case i.kind when 'MA' then 8 else 5 end) where d.h % 20 > 0 and i.kind <> 'TEXT'
      union select 1 + d.h / 160 % 8 where d.h % 20 > 0 and i.kind = 'MA'
      union select (d.h % 3 = 0)::int where i.kind = 'TEXT') c
    where r.questionnaire_id = '${id}';
    insert into comment (id, workspace_id, response_id, questionnaire_id, item_id, identity, stratum_id, text)
    select uuidv7(), a.workspace_id, a.response_id, a.questionnaire_id, a.item_id, a.identity, a.stratum_id,
      '現場の話を聞けてよかったです。次は、ほかの地域の取り組みも知りたいです。 ' || a.response_id
    from answer a join item i on i.id = a.item_id where a.questionnaire_id = '${id}' and i.kind = 'TEXT' and a.code = 1`);
  for (const table of ['questionnaire_invitation', 'response', 'answer', 'comment'])
    await ground.asSuperuser(`vacuum analyze ${table}`);
  return { id, event: event!.id, path: `/w/${slug}/staff/questionnaires/${id}/tally`, items };
}
