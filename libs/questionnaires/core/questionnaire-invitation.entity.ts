import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#ui/i18n';

/** One registration asked to answer one questionnaire, with a link of its own. */
@Entity('questionnaire_invitation')
@Unique('questionnaire_invitation_questionnaire_id_registration_id_key', ['questionnaireId', 'registrationId'])
@Index('questionnaire_invitation_registration', ['registrationId'])
@Index('questionnaire_invitation_unsent', ['workspaceId', 'questionnaireId'], { where: "email = ''" })
@Index('questionnaire_invitation_tally', ['workspaceId', 'questionnaireId', 'stratumId'])
export class QuestionnaireInvitation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('uuid', { name: 'registration_id', nullable: true }) registrationId!: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('uuid', { name: 'office_id', nullable: true }) officeId!: string | null;
  @Column('uuid', { name: 'stratum_id' }) stratumId!: string;
  /** where the request goes; empty: no address is known */
  @Column('text', { default: '' }) email!: string;
  @Column('text', { default: 'ja' }) language!: Language;
  /** of its link: older links die when it rises */
  @Column('int', { default: 0 }) revision!: number;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt!: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}
