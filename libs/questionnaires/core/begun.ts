import { loadEvent } from '#events';
import { NotFound, rows, type Tx } from '#platform';
import { withCodes } from './codes.rules.js';
import type { Occasion } from './questionnaire.entity.js';
import { itemsOf, type Template } from './templates.js';

/** What a questionnaire is about: an event on an occasion, a series, or neither. */
export interface About {
  eventId?: string;
  occasion?: Occasion;
  seriesId?: string;
}

const titles: Readonly<Record<Occasion, { ja: string; en: string; 'ja-easy': string }>> = {
  before: { ja: '事前アンケート', en: 'Questionnaire before the event', 'ja-easy': 'はじまる まえの アンケート' },
  after: { ja: 'アンケート', en: 'Questionnaire', 'ja-easy': 'アンケート' },
  later: { ja: 'その後のアンケート', en: 'Follow-up questionnaire', 'ja-easy': 'その あとの アンケート' },
};

/**
 * Writes a first draft.
 * @param id made with the form, so that a form sent twice makes one questionnaire
 * @returns whether it was made just now
 * @throws NotFound where this workspace has no such event or series
 */
export async function begun(
  tx: Tx,
  workspaceId: string,
  id: string,
  { eventId, occasion = 'after', seriesId }: About,
  template: Template,
  now: Date,
): Promise<boolean> {
  if (eventId && !(await loadEvent(tx, eventId))) throw new NotFound();
  if (seriesId && (await rows(tx, 'select from series_card where id = $1', [seriesId])).length === 0)
    throw new NotFound();
  const { ja, ...others } = titles[occasion];
  const made = await rows(
    tx,
    `insert into questionnaire (id, workspace_id, event_id, occasion, series_id, title, titles, draft, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing returning id`,
    [
      id,
      workspaceId,
      eventId ?? null,
      occasion,
      seriesId ?? null,
      ja,
      JSON.stringify(others),
      JSON.stringify(withCodes(itemsOf(template), [])),
      now,
    ],
  );
  return made.length > 0;
}
