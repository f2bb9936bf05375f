import type { MailPlanning, PlannedMail, PlannedMails } from '#events';
import { rows, type Tx } from '#platform';
import type { Sentence } from '#ui/i18n';
import { dueSql } from './due-time.js';
import { recipe, type Purpose, type ReminderAudience } from './reminder.rules.js';
import { ruleWords } from './rule-words.js';
import { writeRecipe } from './write-recipe.js';

interface PlannedRow {
  purpose: Purpose;
  audience: ReminderAudience;
  /** null: its anchor has no moment yet */
  due: Date | null;
}

/** When each rule would be due: $2 the start, $3 the end, $4 the deadline, $5 the zone of an event that is only typed. */
const dueOfTyped = `
  cross join lateral (select case r.anchor when 'event-start' then $2::timestamptz when 'event-end' then $3::timestamptz
                                           when 'deadline' then coalesce($4::timestamptz, $2::timestamptz) end as at) a
  cross join lateral (select ${dueSql('a.at', '$5::text')} as due) d`;

/** リマインダー of an event before it is made: by its own rules or those of last time, else by いつものリマインダー. */
export const plannedReminders: PlannedMails = {
  key: 'reminders',
  after: 'confirmation',
  async list(tx, planning) {
    if (!planning.rulesOf && !planning.usual) return [];
    const rules = planning.rulesOf ? await rulesKept(tx, planning.rulesOf, planning) : await usualRules(tx, planning);
    return rules.flatMap((rule) => mailOf(rule, planning));
  },
  async begin(tx, { workspaceId, eventId, now }) {
    await writeRecipe(tx, workspaceId, eventId, usual(), now);
  },
};

/** The recipe as it is, every rule on. */
const usual = () =>
  recipe.flatMap(({ purpose, offset }) => ('days' in offset ? [{ purpose, active: true, offset }] : []));

const rulesKept = (tx: Tx, eventId: string, { startsAt, endsAt, deadline, zone }: MailPlanning) =>
  rows<PlannedRow>(
    tx,
    `select r.purpose, r.audience, d.due from reminder_rule r ${dueOfTyped} where r.event_id = $1 and r.active`,
    [eventId, startsAt, endsAt, deadline, zone],
  );

const usualRules = (tx: Tx, { startsAt, endsAt, deadline, zone }: MailPlanning) =>
  rows<PlannedRow>(
    tx,
    `select r.purpose, r.audience, d.due
     from jsonb_to_recordset($1::jsonb) as r(purpose text, audience text, anchor text, offset_minutes int, offset_days int, at_local time) ${dueOfTyped}`,
    [JSON.stringify(recipe.map(columnsOf)), startsAt, endsAt, deadline, zone],
  );

const columnsOf = ({ purpose, audience, anchor, offset }: (typeof recipe)[number]) => ({
  purpose,
  audience,
  anchor,
  ...('days' in offset ? { offset_days: offset.days, at_local: offset.at } : { offset_minutes: offset.minutes }),
});

/** None where its hour has passed, or nobody of an event without a screen would get it. */
function mailOf({ purpose, audience, due }: PlannedRow, { now, modes }: MailPlanning): PlannedMail[] {
  if (!due || due <= now || (audience === 'online' && !modes.has('online'))) return [];
  const what: Sentence = {
    ja: ruleWords.of('ja').purpose[purpose],
    en: ruleWords.of('en').purpose[purpose],
  };
  return [{ at: due, what, note: notes[purpose] }];
}

const notes: Readonly<Partial<Record<Purpose, Sentence>>> = {
  join: {
    ja: '参加リンクがないあいだは送らず、「今日」で知らせます。',
    en: 'It waits for the link to join, and Today says so.',
  },
  unanswered: { ja: 'まだ答えていない方だけに1回。', en: 'Once, to those who have not answered.' },
};
