import type { EventView, Mode } from '#events';
import type { Clock, Tx } from '#platform';
import { formatMoment, type Language, sentenceIn } from '#ui/i18n';
import type { ComingMail, ComingMailSource } from '#registration';
import { promises } from './kinds/letter-promises.js';
import { letterOf } from './reminder.rules.js';
import { rulesOf } from './reminder.queries.js';

/** Dates of the reminders that somebody with a seat will get. Those for the absent and the unanswered are not promised. */
export class ComingReminders implements ComingMailSource {
  constructor(private readonly clock: Clock) {}

  async list(tx: Tx, event: EventView, language: Language, ways: ReadonlySet<Mode>): Promise<ComingMail[]> {
    const now = this.clock.now();
    return (await rulesOf(tx, event.id)).flatMap((rule) => {
      const what = promises[letterOf(rule)](ways);
      if (!rule.active || !rule.due || rule.due <= now || rule.audience === 'waiting') return [];
      if (!what) return [];
      return [
        { when: formatMoment(rule.due, event.zone, language, { year: false }), what: sentenceIn(what, language) },
      ];
    });
  }
}
