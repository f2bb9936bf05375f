import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A line of a session's agenda. */
@Entity('programme_item')
@Index('programme_item_session', ['sessionId', 'ordinal'])
export class ProgrammeItemRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('int')
  ordinal!: number;

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt!: Date | null;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  note!: string;

  /** a break, printed softly */
  @Column('boolean', { default: false })
  pause!: boolean;
}
