import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** name and kana of a person, the address of one's own · the others are of the whole application */
export type CorrectedField = 'name' | 'kana' | 'email' | 'office' | 'contact_name' | 'contact_email' | 'contact_phone';

/** What staff put right, with what stood there before. Personal data: it goes with what it is about. */
@Entity('correction')
@Index('correction_application', ['applicationId', 'at'])
@Index('correction_registration', ['registrationId'], { where: 'registration_id is not null' })
export class Correction {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'application_id' }) applicationId!: string;
  /** null: of the whole application */
  @Column('uuid', { name: 'registration_id', nullable: true }) registrationId!: string | null;
  @Column('text') field!: CorrectedField;
  @Column('text') before!: string;
  @Column('text') after!: string;
  /** of the member of staff */
  @Column('uuid', { name: 'by_account' }) byAccount!: string;
  @Column('timestamptz') at!: Date;
}
