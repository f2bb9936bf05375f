import { Injectable } from '@nestjs/common';
import { Mails } from '#messaging';
import { Clock, Database, Every, type Tx } from '#platform';
import { issueInvitations, questionnairesOf, takesAnswers } from '#questionnaires';
import { dueRules, noteRounds, planDue, workspacesWithRules } from './due.queries.js';
import { kindOf } from '../mail/reminder-kinds.js';
import { recipe } from './reminder.rules.js';

/** Makes mails of what is due. Running it twice, or in two processes at once, changes nothing: the key of each mail is unique. */
@Injectable()
export class ReminderSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: Mails,
  ) {}

  /** A workspace that fails does not keep the others waiting. @throws what the first of them met, after all had their turn */
  @Every(3_000)
  async sweep(): Promise<void> {
    const workspaces = await this.database.asDispatcher(workspacesWithRules);
    const turns: PromiseSettledResult<number>[] = [];
    for (const { workspace } of workspaces) turns.push(...(await Promise.allSettled([this.carryOut(workspace)])));
    const failed = turns.find((turn) => turn.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** @returns how many mails were planned */
  carryOut(workspaceId: string): Promise<number> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const rules = await dueRules(tx, workspaceId, now);
      if (rules.length === 0) return 0;
      const planned = await planDue(tx, this.mails, workspaceId, now);
      const events = planned.flatMap((one) => (asking.some((kind) => kind === one.kind) ? (one.subjectId ?? []) : []));
      for (const eventId of events) await askPresent(tx, workspaceId, eventId, now);
      await noteRounds(tx, workspaceId, rules, now);
      return planned.reduce((sum, { count }) => sum + count, 0);
    });
  }
}

const asking = recipe.filter(({ asksFirst }) => asksFirst).map(({ purpose }) => kindOf(purpose));

/** Such a mail carries the links to what is asked after the event, where it is open. */
async function askPresent(tx: Tx, workspaceId: string, eventId: string, now: Date): Promise<void> {
  for (const questionnaire of await questionnairesOf(tx, eventId))
    if (questionnaire.occasion === 'after' && takesAnswers(questionnaire, now))
      await issueInvitations(tx, workspaceId, questionnaire.id, now);
}
