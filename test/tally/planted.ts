import type { Definition, ItemDefinition } from '../../libs/questionnaires/index.js';
import { uuidv7 } from '../../libs/platform/index.js';

/** An invented questionnaire with everything that came back, in memory. */
export interface PlantedQuestionnaire {
  id: string;
  title: string;
  anonymity: 'named' | 'office';
  versions: { id: string; definition: Definition }[];
  strata: ({ id: string } & Attributes)[];
  /** person: only where somebody is to be named */
  invitations: { id: string; stratum: string; email: string; person?: string }[];
  responses: PlantedResponse[];
  /** copies that were handed out with no request */
  copies?: { stratum: string; copies: number; undelivered: number }[];
}

export interface Attributes {
  officeKind: string;
  district: string;
  mode: string;
  role: string;
  attendance: string;
}

export interface PlantedResponse {
  id: string;
  version: string;
  /** null: on paper, from somebody who had not been asked */
  invitation: string | null;
  stratum: string;
  answers: { identity: string; codes: number[]; comments?: string[]; number?: number }[];
}

/** Runs one statement as the owner of the tables. */
export type Sql = (statement: string, values: unknown[]) => Promise<unknown>;

/** Writes it as the product would have: an item and an option is a row of each version, an answer a row of each response. */
export async function plant(
  sql: Sql,
  workspace: string,
  event: string | null,
  planted: PlantedQuestionnaire,
  at: Date,
): Promise<void> {
  const { id, title, anonymity, strata, invitations, responses } = planted;
  const versions = planted.versions.map(({ id: version, definition }, number) => ({
    id: version,
    number: number + 1,
    definition,
  }));
  const items = versions.flatMap((version) =>
    version.definition.items.map((item, ordinal) => ({ ...item, id: uuidv7(), version: version.id, ordinal })),
  );
  const itemIds = new Map(items.map((item) => [`${item.version} ${item.identity}`, item.id]));
  await sql(`insert into questionnaire (id, workspace_id, event_id, title, anonymity, state, created_at) values ($1, $2, $3, $4, $5, 'closed', $6)`, [
    id, workspace, event, title, anonymity, at,
  ]); // prettier-ignore
  const insert = (into: string, select: string, columns: string, rows: object[]) =>
    sql(
      `insert into ${into} select ${select} from jsonb_to_recordset($1::jsonb) as r (${columns})`,
      [JSON.stringify(rows), workspace, id, at].slice(0, values(select)),
    );
  await insert(
    'questionnaire_version (id, workspace_id, questionnaire_id, number, definition, published_at)',
    'r.id, $2, $3, r.number, r.definition, $4::timestamptz',
    'id uuid, number int, definition jsonb',
    versions,
  );
  await insert(
    'item (id, workspace_id, questionnaire_id, version_id, identity, ordinal, kind, requirement, texts)',
    'r.id, $2, $3, r.version, r.identity, r.ordinal, r.kind, r.requirement, r.texts',
    'id uuid, version uuid, identity uuid, ordinal int, kind text, requirement text, texts jsonb',
    items,
  );
  await insert(
    'choice (id, workspace_id, item_id, identity, code, ordinal, score, texts)',
    'r.id, $2, r.item, r.identity, r.code, r.ordinal, r.score, r.texts',
    'id uuid, item uuid, identity uuid, code int, ordinal int, score numeric, texts jsonb',
    items.flatMap((item) =>
      (item.choices ?? []).map((choice, ordinal) => ({ ...choice, id: uuidv7(), item: item.id, ordinal })),
    ),
  );
  await insert(
    'stratum (id, workspace_id, questionnaire_id, office_kind, district, mode, role, attendance)',
    'r.id, $2, $3, r."officeKind", r.district, r.mode, r.role, r.attendance',
    'id uuid, "officeKind" text, district text, mode text, role text, attendance text',
    strata,
  );
  const back = new Set(responses.map(({ invitation }) => invitation));
  await insert(
    'questionnaire_invitation (id, workspace_id, questionnaire_id, recipient, person_id, stratum_id, email, issued_at, answered_at)',
    `r.id, $2, $3, 'office', r.person, r.stratum, r.email, $4::timestamptz, case when r.back then $4::timestamptz end`,
    'id uuid, person uuid, stratum uuid, email text, back boolean',
    invitations.map((invitation) => ({ ...invitation, back: back.has(invitation.id) })),
  );
  await insert(
    'distribution (id, workspace_id, questionnaire_id, stratum_id, channel, copies, undelivered, distributed_on)',
    `uuidv7(), $2, $3, r.stratum, 'posted', r.copies, r.undelivered, $4::timestamptz::date`,
    'stratum uuid, copies int, undelivered int',
    planted.copies ?? [],
  );
  await insert(
    'response (id, workspace_id, questionnaire_id, version_id, invitation_id, stratum_id, channel, submitted_at, changed_at)',
    `r.id, $2, $3, r.version, r.invitation, r.stratum, case when r.invitation is null then 'paper' else 'personal' end, $4::timestamptz, $4::timestamptz`,
    'id uuid, version uuid, invitation uuid, stratum uuid',
    responses,
  );
  await plantAnswers(sql, workspace, id, responses, itemIds);
}

async function plantAnswers(
  sql: Sql,
  workspace: string,
  id: string,
  responses: readonly PlantedResponse[],
  itemIds: ReadonlyMap<string, string>,
): Promise<void> {
  const given = responses.flatMap(({ id: response, version, stratum, answers }) =>
    answers.map((answer) => ({ ...answer, response, stratum, item: itemIds.get(`${version} ${answer.identity}`) })),
  );
  await sql(
    `insert into answer (workspace_id, response_id, questionnaire_id, item_id, identity, code, stratum_id, number)
     select $2, r.response, $3, r.item, r.identity, c.code, r.stratum, r.number
     from jsonb_to_recordset($1::jsonb) as r (response uuid, item uuid, identity uuid, codes int[], stratum uuid, number numeric), unnest(r.codes) as c (code)`,
    [JSON.stringify(given), workspace, id],
  );
  await sql(
    `insert into comment (id, workspace_id, response_id, questionnaire_id, item_id, identity, stratum_id, ordinal, text)
     select uuidv7(), $2, r.response, $3, r.item, r.identity, r.stratum, c.n - 1, c.text
     from jsonb_to_recordset($1::jsonb) as r (response uuid, item uuid, identity uuid, comments text[], stratum uuid),
       unnest(r.comments) with ordinality as c (text, n)`,
    [JSON.stringify(given.filter(({ comments }) => comments)), workspace, id],
  );
}

/** How many parameters a statement names: PostgreSQL refuses more. */
const values = (select: string): number => (select.includes('$4') ? 4 : select.includes('$3') ? 3 : 2);

const words = (label: string) => ({ ja: { label } });

/** An item with options scored as given; null: not a point. Words and numbers have none. */
export function plantedItem(
  kind: ItemDefinition['kind'],
  label: string,
  options: readonly (readonly [string, (number | null)?])[] = [],
  settings?: Record<string, string>,
): ItemDefinition {
  return {
    identity: uuidv7(),
    kind,
    requirement: 'off',
    texts: words(label),
    ...(settings && { settings }),
    ...(kind === 'TEXT' || kind === 'NUMBER'
      ? {}
      : {
          choices: options.map(([option, score], place) => ({
            identity: uuidv7(),
            code: place + 1,
            texts: words(option),
            ...(score == null ? {} : { score }),
          })),
        }),
  };
}
