import { closesAt, eventHead, eventSpan, type EventView, placeLines } from '#events';
import type { WorkspaceView } from '#platform';
import { formatMoment, plainText } from '#ui/i18n';
import { type Addressee, lastTimeSaid } from './addressees.queries.js';
import type { Filling } from './campaign-words.js';

/** Where the form of an invitation opens: it shows no name, and asks for nothing but an answer. */
export const answerPath = (workspace: Pick<WorkspaceView, 'slug'>, code: string): string =>
  `/w/${workspace.slug}/o/${code}`;

/** What stands in the places that a campaign's words leave open. */
export function fillingFor(
  event: EventView,
  workspace: Pick<WorkspaceView, 'name'>,
  addressee: Pick<Addressee, 'office' | 'person' | 'last'>,
  link: string,
): Filling {
  const closes = closesAt(event);
  return {
    事業所: addressee.office,
    担当者: addressee.person || 'ご担当者',
    前回の参加: lastTimeSaid(addressee.last),
    日時: plainText(eventSpan(event, 'ja') ?? ''),
    会場: placeLines(event, 'ja').map(plainText).join('、'),
    申込リンク: link,
    締め切り: closes ? formatMoment(closes, event.zone, 'ja') : '',
    主催団体: workspace.name,
  };
}

/** 第4回 見学会 and 1月20日(水): what subjects begin with. */
export function headOf(event: EventView): { name: string; day: string } {
  const { name, day } = eventHead(event, 'ja');
  return { name: plainText(name), day };
}
