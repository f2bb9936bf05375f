import { eventHead } from '#events';
import { type Letter, letter, renderLetter } from '#messaging';
import { registrationWords } from '#registration';
import { letterOf } from '../core/reminder.rules.js';
import { letters } from './kinds/letters.js';
import { meant, type ReminderFacts } from './reminder-blocks.js';
import { reminderTexts } from './reminder.texts.js';

/** One reminder to one mailbox, for everybody of the application who reads mail there and whom the rule means. */
export function reminderMail(facts: ReminderFacts): Letter {
  const { workspace, event, application, rule, questions, contact } = facts;
  const { language } = application;
  const t = reminderTexts.of(language);
  const words = registrationWords.of(language);
  const kind = letters[letterOf(rule)];
  const { name, day, about } = eventHead(event, language);
  const { subject, title } = kind.headline(facts, t);
  return renderLetter({
    language,
    workspace,
    subject: subject(day, name),
    addressee: contact
      ? words.sama([application.officeName, application.contactName].filter(Boolean).join(' '))
      : meant(facts)
          .map((person) => words.sama(person.name))
          .join(words.and),
    title,
    about,
    blocks: [letter.paragraph(kind.lead(facts, t)), ...kind.blocks(facts, t)],
    reason:
      kind.asks && questions.length > 0
        ? t.reasonAsked
        : contact
          ? t.reason
          : t.reasonOwn(words.of(application.contactName)),
  });
}
