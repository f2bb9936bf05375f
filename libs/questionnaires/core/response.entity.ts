import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#ui/i18n';

/** One returned form; at most one an invitation, changed in its place until the questionnaire closes. */
@Entity('response')
@Unique('response_invitation_id_key', ['invitationId'])
@Index('response_questionnaire', ['questionnaireId'])
@Index('response_tally', ['workspaceId', 'questionnaireId', 'versionId', 'stratumId'])
export class Response {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** the one that was on the screen of whoever answered */
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('uuid', { name: 'invitation_id' }) invitationId!: string;
  @Column('uuid', { name: 'stratum_id' }) stratumId!: string;
  @Column('text') channel!: 'link' | 'paper';
  @Column('text', { default: 'ja' }) language!: Language;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
