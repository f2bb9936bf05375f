import { choice, form, type FormOf, id, line, lines, openAgain, rows, tick, tidyLine, type TypedOf } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import { everyOffice } from '../../core/campaigns/audience.js';
import type { CampaignView } from '../../core/campaigns/campaign.queries.js';
import type { CampaignChange } from '../../core/campaigns/campaigns.js';
import { channels } from '../../core/campaigns/channels.js';

const word = (ja: string, en: string): Sentence => ({ ja, en });

/** Somebody on the page: a tick, and how they would be asked. */
export class TargetForm extends form({
  office: id(),
  person: id(),
  picked: tick(),
  channel: choice(channels, { otherwise: openAgain }),
}) {}

export const awayMonths = ['0', '3', '6', '12', '18', '24'] as const;

export class CampaignForm extends form({
  /** the button that was pressed: filter, all, none, save, sample, test, next, or page-3 */
  act: line({ most: 20 }),
  target: choice(['office', 'person'], {
    otherwise: openAgain,
    label: word('対象', 'Whom'),
    options: [
      { value: 'office', label: word('事業所', 'Offices') },
      { value: 'person', label: word('人', 'People') },
    ],
  }),
  text: tidyLine({ most: 100, label: word('名称・かな', 'Name or kana'), autocomplete: 'off' }),
  kind: tidyLine({ most: 200, as: 'select', empty: word('すべて', 'All'), label: word('種別', 'Kind') }),
  district: tidyLine({ most: 200, as: 'select', empty: word('すべて', 'All'), label: word('地域', 'District') }),
  member: choice(['all', 'yes', 'no'], {
    otherwise: openAgain,
    label: word('会員', 'Members'),
    options: [
      { value: 'all', label: word('すべて', 'All') },
      { value: 'yes', label: word('会員', 'Members') },
      { value: 'no', label: word('会員でない', 'Others') },
    ],
  }),
  away: choice(awayMonths, {
    otherwise: openAgain,
    label: word('来ていない', 'Have not come for'),
    options: awayMonths.map((months) => ({
      value: months,
      label: months === '0' ? word('問わない', 'Any') : word(`${months}か月`, `${months} months`),
    })),
  }),
  targets: rows(TargetForm, { most: 100 }),
  sample: id(),
  subject: line({
    most: 200,
    label: word('件名', 'Subject'),
    required: word('件名を入れてください。', 'Please give a subject.'),
    marked: undefined,
  }),
  body: lines({
    most: 4_000,
    rows: 13,
    label: word('文', 'Words'),
    required: word('文を入れてください。', 'Please write what to say.'),
    marked: undefined,
    verbatim: true,
  }),
}) {}

/** The form as a campaign stands; whom the page shows is ticked by what is kept. */
export const standingForm = ({ audience, subject, body }: CampaignView): TypedOf<typeof CampaignForm> => ({
  ...CampaignForm.blank({ ...everyOffice, ...audience, away: monthsOf(audience.awayMonths), subject, body }),
});

const monthsOf = (months: number) => awayMonths.find((one) => Number(one) === months) ?? '0';

export function changeOf(value: FormOf<typeof CampaignForm>): CampaignChange {
  const { target, text, kind, district, member, away, subject, body, targets, act } = value;
  return {
    subject,
    body,
    audience: { target, text, kind, district, member, awayMonths: Number(away) },
    picks: targets.flatMap(({ office, person, picked, channel }) =>
      office || person ? [{ officeId: office || null, personId: person || null, picked, channel }] : [],
    ),
    all: act === 'all' ? 'in' : act === 'none' ? 'out' : undefined,
  };
}
