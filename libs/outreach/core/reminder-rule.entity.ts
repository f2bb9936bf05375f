import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Anchor, type LatePolicy, ownPurpose, type Purpose, type ReminderAudience } from './reminder.rules.js';

/** リマインダー: when, to whom, what. What is due is reckoned from the anchor as it stands. */
@Entity('reminder_rule')
@Index('reminder_rule_recipe', ['eventId', 'purpose'], { unique: true, where: `purpose <> '${ownPurpose}'` })
@Index('reminder_rule_event', ['eventId'])
export class ReminderRule {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  purpose!: Purpose;

  @Column('text')
  anchor!: Anchor;

  /** from the anchor, before is negative; or days and a time */
  @Column('int', { name: 'offset_minutes', nullable: true })
  offsetMinutes!: number | null;

  /** on the calendar of the event's zone */
  @Column('int', { name: 'offset_days', nullable: true })
  offsetDays!: number | null;

  /** by the clocks of the event's zone */
  @Column('time', { name: 'at_local', nullable: true })
  atLocal!: string | null;

  @Column('text')
  audience!: ReminderAudience;

  /** for those who come after its hour */
  @Column('text', { name: 'late_policy', default: 'skip-if-nearer' })
  latePolicy!: LatePolicy;

  /** later than this after its hour the mail is missed, never sent late */
  @Column('int', { name: 'good_for_minutes', default: 720 })
  goodForMinutes!: number;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** since when it stands as it does: made, switched on, or given another time */
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
