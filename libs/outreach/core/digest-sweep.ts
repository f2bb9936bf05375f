import { Injectable } from '@nestjs/common';
import { Mails, type NewMail } from '#messaging';
import { Clock, Database, DigestReaders, Every, type StaffContact, WorkspaceProfile } from '#platform';
import { activityBetween } from '#registration';
import { type DigestSpan, takeDay, thoseOfMorning, type Zoned } from './digest.queries.js';
import { hasHappened } from './digest.rules.js';

export const digestKind = 'outreach.digest';

const day = 24 * 3_600_000;

/** Tells organisers each morning what has happened; on a day without news nobody gets a mail. Run twice it changes nothing. */
@Injectable()
export class DigestSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: Mails,
    private readonly readers: DigestReaders,
    private readonly workspaces: WorkspaceProfile,
  ) {}

  /** A workspace that fails does not keep the others waiting. @throws what the first of them met, after all had their turn */
  @Every(600_000)
  async sweep(): Promise<void> {
    const all = await this.workspaces.everyZone();
    const waiting = await this.database.asDispatcher((tx) => thoseOfMorning(tx, all, this.clock.now()));
    const turns: PromiseSettledResult<void>[] = [];
    for (const workspace of waiting) turns.push(...(await Promise.allSettled([this.carryOut(workspace)])));
    const failed = turns.find((turn) => turn.status === 'rejected');
    if (failed) throw failed.reason;
  }

  carryOut(workspace: Zoned): Promise<void> {
    return this.database.withWorkspace(workspace.id, async (tx) => {
      const span = await takeDay(tx, workspace, this.clock.now());
      if (!span || !hasHappened(await activityBetween(tx, workspace.id, span.since, span.until))) return;
      const readers = await this.readers.of(tx, workspace.id);
      await this.mails.plan(
        tx,
        workspace.id,
        readers.map((reader) => digestMail(reader, span)),
      );
    });
  }
}

/** Good for the day: the next morning there is another. */
const digestMail = (
  { accountId, name, email, language }: StaffContact,
  { day: of, since, until }: DigestSpan,
): NewMail => ({
  kind: digestKind,
  dedupeKey: `digest:${accountId}:${of}`,
  to: { email, name },
  language,
  facts: { accountId, since: since.toISOString(), until: until.toISOString() },
  notAfter: new Date(until.getTime() + day),
});
