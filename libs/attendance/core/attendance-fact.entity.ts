import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FactKind, Source } from './attendance.rules.js';
import { InOrder } from '#platform';

/** 出席記録: what was stated about one registration at one session. Only ever inserted; the latest holds. */
@Entity('attendance_fact')
@Index('attendance_fact_once', ['registrationId', 'sessionId', 'clientKey', 'kind'], { unique: true })
@Index('attendance_fact_latest', { synchronize: false })
@Index('attendance_fact_session', { synchronize: false })
export class AttendanceFact {
  @PrimaryColumn('uuid') id!: string;
  /** the order in which facts were stated */
  @InOrder() seq!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'registration_id' }) registrationId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  /** undone: as if nothing had been stated */
  @Column('text') kind!: FactKind;
  @Column('text') source!: Source;
  /** made with the button: a second tap or a second upload of the same fact is no second fact */
  @Column('uuid', { name: 'client_key' }) clientKey!: string;
  /** the name of the proxy */
  @Column('text', { default: '' }) note!: string;
  @Column('timestamptz') at!: Date;
  /** none: the participant, by the join button */
  @Column('uuid', { name: 'by_account', nullable: true }) byAccount!: string | null;
}
