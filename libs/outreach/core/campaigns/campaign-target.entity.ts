import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel } from './channels.js';

/** An office, or a person, that a campaign asks. */
@Entity('campaign_target')
@Index('campaign_target_office', ['campaignId', 'officeId'], { unique: true, where: 'person_id is null' })
@Index('campaign_target_person', ['campaignId', 'personId'], { unique: true, where: 'person_id is not null' })
@Index('campaign_target_invitation', ['invitationId'], { where: 'invitation_id is not null' })
@Index('campaign_target_email', ['workspaceId', 'email'], { where: `invitation_id is not null and email <> ''` })
export class CampaignTarget {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'campaign_id' })
  campaignId!: string;

  /** where a person is asked, the office they work for */
  @Column('uuid', { name: 'office_id', nullable: true })
  officeId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  channel!: Channel;

  /** canonical; empty where no mail goes */
  @Column('text', { default: '' })
  email!: string;

  /** since it was released */
  @Column('uuid', { name: 'invitation_id', nullable: true })
  invitationId!: string | null;
}
