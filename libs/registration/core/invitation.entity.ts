import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#ui/i18n';

/** Who may open the form of an event: a person asked by staff, or an address that asked for the link itself. */
@Entity('invitation')
@Index('invitation_person', ['workspaceId', 'eventId', 'personId'], { unique: true, where: `origin = 'staff'` })
@Index('invitation_requested', ['workspaceId', 'email', 'createdAt'])
@Index('invitation_event', ['eventId'])
@Index('invitation_of_office', ['officeId'], { where: 'office_id is not null' })
@Index('invitation_of_person', ['personId'], { where: 'person_id is not null' })
export class Invitation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  /** canonical */
  @Column('text') email!: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('uuid', { name: 'office_id', nullable: true }) officeId!: string | null;
  @Column('text') language!: Language;
  @Column('text') origin!: 'staff' | 'requested';
  /** of its link: older links die when it rises */
  @Column('int', { default: 0 }) revision!: number;
  /** account of the member of staff */
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
