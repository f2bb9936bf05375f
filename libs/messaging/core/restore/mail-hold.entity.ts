import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WhyHeld } from './home.rules.js';

/** The last restore that this workspace went through: until a person ended it, mails are held. */
@Entity('mail_hold')
export class MailHold {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  reason!: WhyHeld;

  @Column('timestamptz')
  since!: Date;

  /** later mails for what was due before `since` are held all the same: they may have left before the restore */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
