import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#ui/i18n';

/**
 * The way an answer came: over a link of one person or of an office, over the link that everybody has, on paper keyed by
 * staff, or from a file.
 */
export type Channel = 'personal' | 'office' | 'public' | 'paper' | 'import';

/** One returned form; at most one an invitation, changed in its place until the questionnaire closes. */
@Entity('response')
@Unique('response_invitation_id_key', ['invitationId'])
@Index('response_questionnaire', ['questionnaireId'])
@Index('response_unasked', ['questionnaireId'], { where: 'invitation_id IS NULL' })
@Index('response_tally', ['workspaceId', 'questionnaireId', 'versionId', 'stratumId'])
export class Response {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** the one that was on the screen of whoever answered */
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  /** null: nobody had been asked by a link */
  @Column('uuid', { name: 'invitation_id', nullable: true }) invitationId!: string | null;
  @Column('uuid', { name: 'stratum_id' }) stratumId!: string;
  /** of whoever answered without a request, where it is known */
  @Column('uuid', { name: 'office_id', nullable: true }) officeId!: string | null;
  @Column('text') channel!: Channel;
  @Column('text', { default: 'ja' }) language!: Language;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
