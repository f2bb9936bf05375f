import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How copies went out: 手渡し 郵送 メール */
export const distributionChannels = ['handed', 'posted', 'mailed'] as const;
export type DistributionChannel = (typeof distributionChannels)[number];

/** Copies that were handed out with no request to anybody: they count among what was distributed. */
@Entity('distribution')
@Index('distribution_questionnaire', ['workspaceId', 'questionnaireId', 'stratumId'])
export class Distribution {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** to whom; null: to nobody in particular */
  @Column('uuid', { name: 'office_id', nullable: true }) officeId!: string | null;
  @Column('uuid', { name: 'stratum_id' }) stratumId!: string;
  @Column('text') channel!: DistributionChannel;
  @Column('int') copies!: number;
  /** of the copies, those that came back unopened or were left over */
  @Column('int', { default: 0 }) undelivered!: number;
  @Column('date', { name: 'distributed_on' }) distributedOn!: string;
}
