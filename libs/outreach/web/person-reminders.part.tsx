import { mailReason, mailStateTexts, toneOfMail } from '#messaging/web';
import { formatMoment, type Language } from '#ui/i18n';
import { Section, Timeline, type TimelineEntry } from '#ui';
import type { RegistrationPart } from '#registration/web';
import { type RuleForOne, rulesForOne } from '../core/reminder.queries.js';
import { ruleWords } from '../core/rule-words.js';
import { personTexts } from './person-reminders.texts.js';
import { whyOf } from './rule-timeline.js';

/** On the staff page of one person: for every rule whether its mail went, will go, or why not. */
export const personReminders: RegistrationPart<{ rules: RuleForOne[]; now: Date }> = {
  key: 'reminders',
  permission: 'registrations.read',
  async read(tx, _asker, { event, application, registrationId, now }) {
    const rules = await rulesForOne(tx, event.id, { applicationId: application.id, registrationId }, now);
    return rules.length > 0 ? { rules, now } : null;
  },
  draw({ rules, now }, visit, { event, application, registrationId }) {
    const t = personTexts.of(visit.language);
    const own = application.people.some((one) => one.registrationId === registrationId && one.email !== '');
    const entries = rules.map((rule) => ({
      rule,
      entry: entryOf(rule, event.zone, visit.language, now, event.state === 'published'),
    }));
    return (
      <Section title={t.title} key="reminders">
        <p class="soft">{own ? t.leadOwn : t.lead(application.contactName)}</p>
        <Timeline
          coming={entries.filter(({ rule }) => isComing(rule, now)).map(({ entry }) => entry)}
          past={entries.filter(({ rule }) => !isComing(rule, now)).map(({ entry }) => entry)}
        />
      </Section>
    );
  },
};

const isComing = ({ mail, due }: RuleForOne, now: Date): boolean => mail === null && (due === null || due > now);

function entryOf(rule: RuleForOne, zone: string, language: Language, now: Date, on: boolean): TimelineEntry {
  const t = personTexts.of(language);
  const moment = (at: Date) => formatMoment(at, zone, language, { year: false });
  const name = ruleWords.of(language).purpose[rule.purpose];
  const base = { key: rule.id, icon: 'mail' as const };
  if (rule.mail) {
    const words = mailStateTexts.of(language);
    const { mail } = rule;
    const told = { ...mail, uncertainAt: mail.uncertainAt === null ? null : new Date(mail.uncertainAt) };
    return {
      ...base,
      tone: toneOfMail[mail.state],
      when: moment(new Date(mail.at)),
      title: t.state(name, words.word[mail.state]),
      why: mailReason(told, words),
    };
  }
  const when = rule.due ? moment(rule.due) : t.undated;
  const why = whyNot(rule, when, language, now, on);
  return {
    ...base,
    when,
    title: why === null || rule.unnamed || rule.verdict === 'waits' ? name : t.not(name),
    why: why ?? undefined,
  };
}

/** Why there is no mail; null where it is simply to come. */
function whyNot(
  { active, verdict, cause, due, audience, unnamed }: RuleForOne,
  when: string,
  language: Language,
  now: Date,
  on: boolean,
): string | null {
  const t = personTexts.of(language);
  if (!on) return t.eventOff;
  if (!active) return t.off;
  if (unnamed) return t.unnamed;
  if (verdict === null) return t.outside(t.audience[audience]);
  if (verdict === 'plan') return due && due <= now ? t.soon : null;
  return whyOf(verdict, cause!, when, language) ?? null;
}
