import type { EventView, Mode } from '#events';
import type { Clock, Tx } from '#platform';
import { formatMoment, type Language } from '#ui/i18n';
import type { ComingMail, ComingMailSource } from '#registration';
import { letterOf } from './reminder.rules.js';
import { rulesOf } from './reminder.queries.js';
import { ruleWords } from './rule-words.js';

/** Dates of the reminders that somebody with a seat will get. Those for the absent and the unanswered are not promised. */
export class ComingReminders implements ComingMailSource {
  constructor(private readonly clock: Clock) {}

  async list(tx: Tx, event: EventView, language: Language, ways: ReadonlySet<Mode>): Promise<ComingMail[]> {
    const now = this.clock.now();
    const words = ruleWords.of(language).coming;
    return (await rulesOf(tx, event.id)).flatMap((rule) => {
      const kind = letterOf(rule);
      if (!rule.active || !rule.due || rule.due <= now || rule.audience === 'waiting') return [];
      if (kind === 'absent' || kind === 'unanswered' || (kind === 'join' && !ways.has('online'))) return [];
      return [{ when: formatMoment(rule.due, event.zone, language, { year: false }), what: words[kind] }];
    });
  }
}
