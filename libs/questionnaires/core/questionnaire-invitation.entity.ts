import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#ui/i18n';

/** To whom a request goes. */
export type Recipient = 'registration' | 'person' | 'office';

/** A registration, a person or an office asked to answer one questionnaire, with a link of its own. */
@Entity('questionnaire_invitation')
@Unique('questionnaire_invitation_questionnaire_id_registration_id_key', ['questionnaireId', 'registrationId'])
@Index('questionnaire_invitation_registration', ['registrationId'])
@Index('questionnaire_invitation_person', ['questionnaireId', 'personId'], {
  unique: true,
  where: "recipient = 'person'",
})
@Index('questionnaire_invitation_office', ['questionnaireId', 'officeId'], {
  unique: true,
  where: "recipient = 'office'",
})
@Index('questionnaire_invitation_unsent', ['workspaceId', 'questionnaireId'], { where: "email = ''" })
@Index('questionnaire_invitation_tally', ['workspaceId', 'questionnaireId', 'stratumId'])
export class QuestionnaireInvitation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('text') recipient!: Recipient;
  @Column('uuid', { name: 'registration_id', nullable: true }) registrationId!: string | null;
  /** of the registration, or whom it goes to */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  /** of the application or the person, or where it goes to */
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
