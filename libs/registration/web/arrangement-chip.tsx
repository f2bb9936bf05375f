import { typedIn } from '#events';
import type { Visit } from '#platform';
import { Chip } from '#ui';
import type { NeedLine } from '../core/support/support.queries.js';
import { supportDeskTexts } from './support-desk.texts.js';

/** How far the arrangement is, in one word. */
export function ArrangementChip({ visit, zone, need }: { visit: Visit; zone: string; need: NeedLine }) {
  const t = supportDeskTexts.of(visit.language);
  if (need.doneAt) return <Chip tone="ok">{t.done}</Chip>;
  if (need.due && need.due < typedIn(visit.now, zone).date) return <Chip tone="bad">{t.late}</Chip>;
  return need.arrangedBy ? <Chip tone="wait">{t.waiting}</Chip> : <Chip tone="warn">{t.fresh}</Chip>;
}
