import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An address that gets no mail: it bounced, or its owner asked us to stop. */
@Entity('suppression')
@Index('suppression_once', ['workspaceId', 'email'], { unique: true, where: 'lifted_at is null' })
export class Suppression {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** canonical */
  @Column('text')
  email!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt!: Date | null;
}
