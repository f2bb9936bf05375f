import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The first time a rule was carried out for a revision of its event. */
@Entity('reminder_round')
export class ReminderRound {
  @PrimaryColumn('uuid', { name: 'rule_id' })
  ruleId!: string;

  @PrimaryColumn('int')
  revision!: number;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('timestamptz')
  at!: Date;
}
