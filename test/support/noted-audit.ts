import { type Actor, Audit, type Tx } from '#platform';

/** A trail that is only written down. */
export class NotedAudit extends Audit {
  readonly noted: string[] = [];

  override async record(_tx: Tx, _actor: Actor, action: string, subject: { kind: string; id: string }): Promise<void> {
    this.noted.push(`${action} ${subject.kind} ${subject.id}`);
  }
}
