import { rows, type Tx, uuidv7 } from '#platform';
import { ownPurpose, type Purpose, recipe } from './reminder.rules.js';

/** A rule of the recipe as an organiser wants it. */
export interface RecipeChoice {
  purpose: Purpose;
  active: boolean;
  offset: { days: number; at: string };
}

/** Makes the recipe's rules of an event, or changes them; what changes stands anew. */
export function writeRecipe(
  tx: Tx,
  workspaceId: string,
  eventId: string,
  choices: readonly RecipeChoice[],
  now: Date,
): Promise<unknown> {
  const rules = choices.flatMap(({ purpose, active, offset }) => {
    const planned = recipe.find((rule) => rule.purpose === purpose);
    if (!planned) return [];
    return [
      {
        id: uuidv7(),
        purpose,
        active,
        anchor: planned.anchor,
        offset_days: offset.days,
        at_local: offset.at,
        audience: planned.audience,
        late_policy: planned.latePolicy,
        good_for_minutes: planned.goodForMinutes,
      },
    ];
  });
  return rows(
    tx,
    `insert into reminder_rule (id, workspace_id, event_id, purpose, anchor, offset_days, at_local, audience, late_policy,
                                good_for_minutes, active, created_at, changed_at)
     select id, $2, $3, purpose, anchor, offset_days, at_local, audience, late_policy, good_for_minutes, active, $4, $4
     from jsonb_to_recordset($1::jsonb) as r(id uuid, purpose text, anchor text, offset_days int, at_local time, audience text,
                                             late_policy text, good_for_minutes int, active boolean)
     on conflict (event_id, purpose) where purpose <> '${ownPurpose}' do update set
       offset_days = excluded.offset_days, at_local = excluded.at_local, active = excluded.active,
       changed_at = case when reminder_rule.offset_days <> excluded.offset_days or reminder_rule.at_local <> excluded.at_local
                           or (excluded.active and not reminder_rule.active)
                         then excluded.changed_at else reminder_rule.changed_at end`,
    [JSON.stringify(rules), workspaceId, eventId, now],
  );
}
