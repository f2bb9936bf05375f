import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 訪問: somebody of the host body goes to an office, mostly after an event. */
@Entity('visit')
@Index('visit_planned', ['eventId', 'officeId'], { unique: true, where: 'done_on is null and event_id is not null' })
@Index('visit_office', ['workspaceId', 'officeId'])
@Index('visit_day', { synchronize: false })
export class OfficeVisit {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'office_id' })
  officeId!: string;

  /** that it follows */
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  @Column('date', { name: 'planned_on', nullable: true })
  plannedOn!: string | null;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: string | null;

  /** who goes, or went */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('text', { default: '' })
  note!: string;

  /** the hearing sheet: how they are doing, what keeps them from coming, what they wish for, what comes next */
  @Column('text', { default: '' })
  situation!: string;

  @Column('text', { default: '' })
  obstacle!: string;

  @Column('text', { default: '' })
  wish!: string;

  @Column('text', { name: 'next_step', default: '' })
  nextStep!: string;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
