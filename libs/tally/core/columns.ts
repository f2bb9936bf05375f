import type { Break } from './tally-spec.js';

/** What divides the respondents, in SQL over `stratum_card`. */
export const columnOf: Readonly<Record<Break, string>> = {
  none: `''`,
  officeKind: 'office_kind',
  district: 'district',
  mode: 'mode',
  role: 'role',
  attendance: 'attendance',
};

/** The strata of questionnaire $1 with the group each belongs to. */
export const divided = (by: Break): string =>
  `divided as (select id, ${columnOf[by]} as "group" from stratum_card where questionnaire_id = $1)`;
