import { ownText, type PoolView } from '#events';
import type { Visit } from '#platform';
import { attendanceTexts } from './attendance.texts.js';

/** 担当 室井 · nothing where nobody is named */
export function InCharge({ visit, pool }: { visit: Visit; pool: Pick<PoolView, 'inCharge'> | null }) {
  if (!pool?.inCharge) return null;
  return (
    <span class="soft">{attendanceTexts.of(visit.language).inCharge(ownText(pool.inCharge, visit.language))}</span>
  );
}
