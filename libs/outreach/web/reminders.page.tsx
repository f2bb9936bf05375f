import { EventFrame } from '#events/web';
import { type EventTabLink } from '#events';
import {
  type Problem,
  Beside,
  Button,
  CheckField,
  Form,
  FormPart,
  HiddenField,
  Notice,
  Pair,
  Section,
  SelectField,
  TextField,
} from '#ui';
import { type Sentence, formatMoment } from '#ui/i18n';
import type { Visit } from '#platform';
import { recipePurposes } from '../core/reminder.rules.js';
import type { RuleStanding } from '../core/reminder.queries.js';
import type { EventReminders } from '../core/reminders.js';
import { ruleWords } from '../core/rule-words.js';
import { isAfter, OwnRuleForm, type RemindersForm, units } from './reminders.form.js';
import { remindersTexts } from './reminders.texts.js';
import { RuleTimelineList } from './rule-timeline.js';

interface RemindersPageProps extends EventReminders {
  visit: Visit;
  tabs: readonly EventTabLink[];
  /** what a kind of mail is called */
  label: (kind: string) => Sentence;
  form: RemindersForm;
  problems?: readonly Problem[];
  own?: OwnRuleForm;
  ownProblems?: readonly Problem[];
}

/** リマインダー: the usual reminders on one page, each with its day and time, and what became of them. */
export function RemindersPage({
  visit,
  event,
  tabs,
  rules,
  timeline,
  label,
  form,
  problems = [],
  own = new OwnRuleForm(),
  ownProblems = [],
}: RemindersPageProps) {
  const t = remindersTexts.of(visit.language);
  const here = `/w/${visit.workspace.slug}/staff/events/${event.id}/reminders`;
  const off = event.state === 'cancelled';
  const nothing = timeline.coming.length + timeline.past.length + timeline.others.length === 0;
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current="reminders" part={t.part}>
      <Beside
        aside={
          <Section title={t.timeline}>
            {nothing ? (
              <p class="soft">{t.noTimeline}</p>
            ) : (
              <RuleTimelineList event={event} language={visit.language} timeline={timeline} label={label} />
            )}
          </Section>
        }
      >
        <p class="note">{t.lead}</p>
        {(event.state === 'draft' || event.state === 'idea') && <Notice tone="wait">{t.draft}</Notice>}
        {!off && (
          <Form action={here} problems={problems}>
            <FormPart title={t.recipe}>
              {form.rules.map((_, n) => (
                <RuleFields key={n} visit={visit} zone={event.zone} rules={rules} form={form} n={n} />
              ))}
            </FormPart>
            <p class="row">
              <Button>{rules.length === 0 ? t.apply : t.save}</Button>
            </p>
          </Form>
        )}
        {!off && (
          <Form action={`${here}/own`} problems={ownProblems}>
            <FormPart title={t.addTitle}>
              <Pair>
                <TextField name="amount" label={t.amount} value={own.amount} inputMode="numeric" short required />
                <SelectField
                  name="unit"
                  label={t.unit}
                  value={own.unit}
                  options={units.map((value) => ({ value, label: t.units[value] }))}
                />
              </Pair>
              <SelectField
                name="audience"
                label={t.to}
                value={own.audience}
                options={(['confirmed', 'waiting', 'online'] as const).map((value) => ({
                  value,
                  label: t.audience[value],
                }))}
              />
              <Button kind="quiet">{t.add}</Button>
            </FormPart>
          </Form>
        )}
      </Beside>
    </EventFrame>
  );
}

interface RuleFieldsProps {
  visit: Visit;
  zone: string;
  rules: readonly RuleStanding[];
  form: RemindersForm;
  n: number;
}

function RuleFields({ visit, zone, rules, form, n }: RuleFieldsProps) {
  const t = remindersTexts.of(visit.language);
  const names = ruleWords.of(visit.language).purpose;
  const field = form.rules[n]!;
  const purpose = recipePurposes.find((one) => one === field.rule);
  const rule = rules.find((one) => (purpose ? one.purpose === purpose : one.id === field.rule));
  const name = purpose ? names[purpose] : rule ? t.ownOf(timingOf(rule, t), t.audience[rule.audience]) : names.custom;
  const whom = purpose && t.whom[purpose];
  const hint = [whom, rule?.due && rule.active && nextOf(rule, visit, zone)].filter(Boolean).join('。 ');
  return (
    <article class="person">
      <HiddenField name={`rules.${n}.rule`} value={field.rule} />
      <CheckField
        name={`rules.${n}.active`}
        label={t.activeOf(name)}
        checked={field.active === 'yes'}
        hint={hint || undefined}
      />
      {purpose && (
        <Pair>
          <TextField
            name={`rules.${n}.days`}
            label={isAfter(purpose) ? t.days.after : t.days.before}
            value={field.days}
            inputMode="numeric"
            short
          />
          <TextField name={`rules.${n}.at`} label={t.at} value={field.at} type="time" short />
        </Pair>
      )}
    </article>
  );
}

function nextOf(rule: RuleStanding, visit: Visit, zone: string): string {
  const t = remindersTexts.of(visit.language);
  const when = formatMoment(rule.due!, zone, visit.language, { year: false });
  return rule.due! > visit.now ? t.now(when, rule.contacts) : t.was(when);
}

function timingOf(rule: RuleStanding, t: (typeof remindersTexts)['ja']): string {
  if (rule.offsetDays !== null) return t.before(-rule.offsetDays, t.units.days);
  const minutes = -(rule.offsetMinutes ?? 0);
  return minutes % 60 === 0 ? t.before(minutes / 60, t.units.hours) : t.before(minutes, t.units.minutes);
}
