import { isUuid } from '#platform';
import { choice, count, form, type FormOf, line, openAgain, rows, tick } from '#ui/forms';
import {
  type Offset,
  type ReminderAudience,
  isOwn,
  type Purpose,
  recipe,
  recipePurposes,
} from '../core/reminder.rules.js';
import type { RuleStanding } from '../core/reminder.queries.js';
import type { OwnRule } from '../core/reminders.js';
import type { RecipeChoice } from '../core/write-recipe.js';
import { remindersTexts } from './reminders.texts.js';

const { ja, en } = remindersTexts;

/** The page says which reminder is meant, and whether its days are before the event or after it. */
export class RuleForm extends form({
  /** purpose of the recipe's rule, or id of an own one */
  rule: line({ most: 36 }),
  active: tick({ label: { ja: '送る', en: 'Send' } }),
  /** none: those of the recipe */
  days: count({
    most: 60,
    wrong: { ja: '日数は0から60までの数字で入れてください。', en: 'Please enter a number of days from 0 to 60.' },
    label: { ja: '日数', en: 'Days' },
    short: true,
  }),
  at: line({
    most: 8,
    pattern: {
      matches: /^([01]?\d|2[0-3]):[0-5]\d(:00)?$/,
      otherwise: { ja: '時刻を 09:00 のように入れてください。', en: 'Please enter a time like 09:00.' },
    },
    label: { ja: '時刻', en: 'Time' },
    type: 'time',
    short: true,
  }),
}) {}

export class RemindersForm extends form({ rules: rows(RuleForm, { most: 60 }) }) {}

const units = ['minutes', 'hours', 'days'] as const;
const audiences: readonly OwnRule['audience'][] = ['confirmed', 'waiting', 'online'];

export class OwnRuleForm extends form({
  amount: count({
    least: 1,
    most: 999,
    required: true,
    wrong: { ja: '1から999までの数字で入れてください。', en: 'Please enter a number from 1 to 999.' },
    label: { ja: '開始のどれだけ前', en: 'How long before the start' },
    short: true,
    marked: true,
  }),
  unit: choice(units, {
    blank: 'hours',
    otherwise: openAgain,
    label: { ja: '単位', en: 'Unit' },
    options: units.map((value) => ({ value, label: { ja: ja.units[value], en: en.units[value] } })),
  }),
  audience: choice(audiences, {
    otherwise: openAgain,
    label: { ja: '誰に', en: 'For whom' },
    options: audiences.map((value) => ({ value, label: { ja: ja.audience[value], en: en.audience[value] } })),
  }),
}) {}

/** How many days a rule of the recipe lies before or after its anchor, as the form shows it. */
export const isAfter = (purpose: Purpose): boolean =>
  recipe.find((rule) => rule.purpose === purpose)?.anchor === 'event-end';

/** The form as the rules stand; where there are none, the whole recipe is switched on. */
export const standingForm = (rules: readonly RuleStanding[]) =>
  RemindersForm.of({
    rules: [
      ...recipe.map(({ purpose, offset }) => {
        const rule = rules.find((one) => one.purpose === purpose);
        const planned = 'days' in offset ? offset : { days: 0, at: '09:00' };
        return {
          rule: purpose,
          active: rule?.active ?? rules.length === 0,
          days: Math.abs(rule?.offsetDays ?? planned.days),
          at: rule?.atLocal ?? planned.at,
        };
      }),
      ...rules.filter(isOwn).map(({ id, active }) => ({ rule: id, active, days: null, at: '' })),
    ],
  });

type RulesAsked = FormOf<typeof RemindersForm>['rules'];

/** What a valid form asks for. An empty day or time is the recipe's own. */
export const choicesOf = (rules: RulesAsked): RecipeChoice[] =>
  rules.flatMap(({ rule, active, days, at }) => {
    const planned = recipe.find(({ purpose }) => purpose === rule);
    if (!planned || !('days' in planned.offset)) return [];
    const counted = days ?? Math.abs(planned.offset.days);
    const offset = { days: isAfter(planned.purpose) ? counted : -counted, at: at || planned.offset.at };
    return [{ purpose: planned.purpose, active, offset: { ...offset, days: offset.days || 0 } }];
  });

export const ownOf = (rules: RulesAsked): { id: string; active: boolean }[] =>
  rules
    .filter(({ rule }) => !recipePurposes.some((purpose) => purpose === rule) && isUuid(rule))
    .map(({ rule, active }) => ({ id: rule, active }));

const inMinutes = { minutes: 1, hours: 60 } as const;

export function ownRuleOf({ amount, unit, audience }: FormOf<typeof OwnRuleForm>): {
  offset: Offset;
  audience: Extract<ReminderAudience, OwnRule['audience']>;
} {
  const n = amount ?? 0;
  return { audience, offset: unit === 'days' ? { days: -n, at: '09:00' } : { minutes: -n * inMinutes[unit] } };
}
