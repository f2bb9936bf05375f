import { isoDay, type Language } from '#ui/i18n';
import type { BoardLine } from '../../core/campaigns/board.queries.js';
import { boardTexts } from './board.texts.js';

/** 12/8 手紙の番号から: the latest that is known of somebody who was asked. */
export function lastMove(line: BoardLine, zone: string, language: Language): string {
  const t = boardTexts.of(language).moves;
  const short = (day: string) => day.slice(5).split('-').map(Number).join('/');
  const on = (at: Date) => short(isoDay(at, zone));
  if (line.answeredAt) {
    const by = line.answeredBy as 'phone' | 'fax' | 'hand' | 'code' | 'link' | null;
    return `${on(line.answeredAt)} ${by ? t[by] : ''}`.trim();
  }
  if (line.callOn) return `${short(line.callOn)} ${t.call}`;
  if (line.openedAt) return `${on(line.openedAt)} ${t.opened(line.opened)}`;
  if (line.returnedOn) return `${short(line.returnedOn)} ${t.returned}`;
  if (line.mailState === 'failed' || line.mailState === 'suppressed')
    return `${on(line.mailSettledAt ?? line.askedAt)} ${t.failed}`;
  if (line.answer === 'unsent') return t.unsent;
  return `${on(line.mailSettledAt ?? line.askedAt)} ${t.asked[line.channel]}`;
}
