import { EventFrame } from '#events/web';
import { type EventTabLink } from '#events';
import { type Problem, Beside, Button, Form, FormPart, Notice, Pair, Section } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { type Sentence, formatMoment } from '#ui/i18n';
import type { Visit } from '#platform';
import { recipePurposes } from '../core/reminder.rules.js';
import type { RuleStanding } from '../core/reminder.queries.js';
import type { EventReminders } from '../core/reminders.js';
import { ruleWords } from '../core/rule-words.js';
import { isAfter, OwnRuleForm, type RemindersForm, RuleForm } from './reminders.form.js';
import { remindersTexts } from './reminders.texts.js';
import { RuleTimelineList } from './rule-timeline.js';

interface RemindersPageProps extends EventReminders {
  visit: Visit;
  tabs: readonly EventTabLink[];
  /** what a kind of mail is called */
  label: (kind: string) => Sentence;
  form: TypedOf<typeof RemindersForm>;
  problems?: readonly Problem[];
  own?: TypedOf<typeof OwnRuleForm>;
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
  own = OwnRuleForm.blank(),
  ownProblems = [],
}: RemindersPageProps) {
  const t = remindersTexts.of(visit.language);
  const drawn = { of: OwnRuleForm, typed: own };
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
              {form.rules.map((rule, n) => (
                <RuleFields key={n} visit={visit} zone={event.zone} rules={rules} typed={rule} n={n} />
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
                <Fields {...drawn} names={['amount', 'unit']} />
              </Pair>
              <Fields {...drawn} names={['audience']} />
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
  typed: TypedOf<typeof RuleForm>;
  n: number;
}

function RuleFields({ visit, zone, rules, typed, n }: RuleFieldsProps) {
  const t = remindersTexts.of(visit.language);
  const names = ruleWords.of(visit.language).purpose;
  const purpose = recipePurposes.find((one) => one === typed.rule);
  const rule = rules.find((one) => (purpose ? one.purpose === purpose : one.id === typed.rule));
  const name = purpose ? names[purpose] : rule ? t.ownOf(timingOf(rule, t), t.audience[rule.audience]) : names.custom;
  const whom = purpose && t.whom[purpose];
  const hint = [whom, rule?.due && rule.active && nextOf(rule, visit, zone)].filter(Boolean).join('。 ');
  const drawn = { of: RuleForm, typed, at: `rules.${n}` };
  return (
    <article class="person">
      <Fields
        {...drawn}
        names={['rule', 'active']}
        looks={{ active: { label: t.activeOf(name), hint: hint || undefined } }}
      />
      {purpose && (
        <Pair>
          <Fields
            {...drawn}
            names={['days', 'at']}
            looks={{ days: { label: isAfter(purpose) ? t.days.after : t.days.before } }}
          />
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
