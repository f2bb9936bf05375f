import { IsIn, Matches } from 'class-validator';
import { isUuid, Line, Parts, say } from '#platform';
import {
  type Offset,
  type ReminderAudience,
  isOwn,
  type Purpose,
  recipe,
  recipePurposes,
} from '../core/reminder.rules.js';
import type { RuleStanding } from '../core/reminder.queries.js';
import type { OwnRule, RecipeChoice } from '../core/reminders.js';

const days = say({
  ja: '日数は0から60までの数字で入れてください。',
  en: 'Please enter a number of days from 0 to 60.',
});
const clock = say({ ja: '時刻を 09:00 のように入れてください。', en: 'Please enter a time like 09:00.' });
const again = say({ ja: 'ページを開き直してください。', en: 'Please open the page again.' });

export class RuleForm {
  /** purpose of the recipe's rule, or id of an own one */
  @Line(36) rule = '';
  @Line(3) active = '';
  @Line(2) @Matches(/^$|^([0-5]?\d|60)$/, { message: days }) days = '';
  @Line(8) @Matches(/^$|^([01]?\d|2[0-3]):[0-5]\d(:00)?$/, { message: clock }) at = '';
}

export class RemindersForm {
  @Parts(() => RuleForm, 60) rules: RuleForm[] = [];
}

export const units = ['minutes', 'hours', 'days'] as const;
const audiences: readonly OwnRule['audience'][] = ['confirmed', 'waiting', 'online'];

export class OwnRuleForm {
  @Line(3)
  @Matches(/^[1-9]\d{0,2}$/, {
    message: say({ ja: '1から999までの数字で入れてください。', en: 'Please enter a number from 1 to 999.' }),
  })
  amount = '';
  @Line(7) @IsIn(units, { message: again }) unit: (typeof units)[number] = 'hours';
  @Line(9) @IsIn(audiences, { message: again }) audience: OwnRule['audience'] = 'confirmed';
}

/** How many days a rule of the recipe lies before or after its anchor, as the form shows it. */
export const isAfter = (purpose: Purpose): boolean =>
  recipe.find((rule) => rule.purpose === purpose)?.anchor === 'event-end';

/** The form as the rules stand; where there are none, the whole recipe is switched on. */
export function standingForm(rules: readonly RuleStanding[]): RemindersForm {
  const form = new RemindersForm();
  form.rules = [
    ...recipe.map(({ purpose, offset }) => {
      const rule = rules.find((one) => one.purpose === purpose);
      const planned = 'days' in offset ? offset : { days: 0, at: '09:00' };
      return ruleForm(
        purpose,
        rule?.active ?? rules.length === 0,
        String(Math.abs(rule?.offsetDays ?? planned.days)),
        rule?.atLocal ?? planned.at,
      );
    }),
    ...rules.filter(isOwn).map(({ id, active }) => ruleForm(id, active, '', '')),
  ];
  return form;
}

function ruleForm(rule: string, active: boolean, offsetDays: string, at: string): RuleForm {
  return Object.assign(new RuleForm(), { rule, active: active ? 'yes' : '', days: offsetDays, at });
}

/** What a valid form asks for. An empty day or time is the recipe's own. */
export function choicesOf(form: RemindersForm): RecipeChoice[] {
  return form.rules.flatMap(({ rule, active, days: typed, at }) => {
    const planned = recipe.find(({ purpose }) => purpose === rule);
    if (!planned || !('days' in planned.offset)) return [];
    const counted = typed === '' ? Math.abs(planned.offset.days) : Number(typed);
    const offset = { days: isAfter(planned.purpose) ? counted : -counted, at: at === '' ? planned.offset.at : at };
    return [{ purpose: planned.purpose, active: active === 'yes', offset: { ...offset, days: offset.days || 0 } }];
  });
}

export const ownOf = (form: RemindersForm): { id: string; active: boolean }[] =>
  form.rules
    .filter(({ rule }) => !recipePurposes.some((purpose) => purpose === rule) && isUuid(rule))
    .map(({ rule, active }) => ({ id: rule, active: active === 'yes' }));

const inMinutes = { minutes: 1, hours: 60 } as const;

export function ownRuleOf({ amount, unit, audience }: OwnRuleForm): {
  offset: Offset;
  audience: Extract<ReminderAudience, OwnRule['audience']>;
} {
  const n = Number(amount);
  return { audience, offset: unit === 'days' ? { days: -n, at: '09:00' } : { minutes: -n * inMinutes[unit] } };
}
