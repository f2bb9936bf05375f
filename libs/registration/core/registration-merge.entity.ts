import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SeatBefore } from './merging.rules.js';

/** Two registrations of one person that were made one; undone: they are two again. */
@Entity('registration_merge')
@Index('registration_merge_standing', ['merged'], { unique: true, where: 'undone_at is null' })
@Index('registration_merge_kept', ['kept'])
export class RegistrationMerge {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('uuid') kept!: string;
  @Column('uuid') merged!: string;
  /** of both, as they were before */
  @Column('jsonb') seats!: { kept: SeatBefore[]; merged: SeatBefore[] };
  /** of the member of staff */
  @Column('uuid', { name: 'by_account' }) byAccount!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: string | null;
}
