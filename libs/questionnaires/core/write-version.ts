import { rows, type Tx, uuidv7 } from '#platform';
import type { Definition } from './definition.js';

/** Stores a definition as the next version with a row for each item and option: three statements, and never changed again. */
export async function writeVersion(
  tx: Tx,
  workspaceId: string,
  questionnaireId: string,
  { items }: Definition,
  now: Date,
): Promise<number> {
  const id = uuidv7();
  const [written] = await rows<{ number: number }>(
    tx,
    `insert into questionnaire_version (id, workspace_id, questionnaire_id, number, definition, published_at)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5 from questionnaire_version where questionnaire_id = $3
     returning number`,
    [id, workspaceId, questionnaireId, JSON.stringify({ items }), now],
  );
  const placed = items.map((item, ordinal) => ({ ...item, id: uuidv7(), ordinal }));
  await rows(
    tx,
    `insert into item (id, workspace_id, questionnaire_id, version_id, identity, ordinal, kind, requirement, texts)
     select i.id, $2, $3, $4, i.identity, i.ordinal, i.kind, i.requirement, i.texts
     from jsonb_to_recordset($1::jsonb) as i (id uuid, identity uuid, ordinal int, kind text, requirement text, texts jsonb)`,
    [JSON.stringify(placed), workspaceId, questionnaireId, id],
  );
  const choices = placed.flatMap((item) =>
    (item.choices ?? []).map((choice, ordinal) => ({ ...choice, id: uuidv7(), item: item.id, ordinal })),
  );
  await rows(
    tx,
    `insert into choice (id, workspace_id, item_id, identity, code, ordinal, score, exclusive, texts)
     select c.id, $2, c.item, c.identity, c.code, c.ordinal, c.score, coalesce(c.exclusive, false), c.texts
     from jsonb_to_recordset($1::jsonb) as c (id uuid, item uuid, identity uuid, code int, ordinal int, score numeric, exclusive boolean, texts jsonb)`,
    [JSON.stringify(choices), workspaceId],
  );
  return written!.number;
}
