import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#ui/i18n';

/** How somebody is asked. */
export type AskedBy = 'mail' | 'post' | 'hand' | 'phone';

/** By which way an answer came. */
export type AnsweredBy = 'code' | 'link' | 'phone' | 'fax' | 'hand';

/** Who was asked to an event: a person or an office by staff, or an address that asked for the link itself. */
@Entity('invitation')
@Index('invitation_person', ['workspaceId', 'eventId', 'personId'], { unique: true, where: `origin = 'staff'` })
@Index('invitation_office', ['workspaceId', 'eventId', 'officeId'], {
  unique: true,
  where: `origin = 'staff' and recipient = 'office'`,
})
@Index('invitation_code', ['workspaceId', 'code'], { unique: true, where: 'code is not null' })
@Index('invitation_requested', ['workspaceId', 'email', 'createdAt'])
@Index('invitation_event', ['eventId'])
@Index('invitation_of_office', ['officeId'])
@Index('invitation_of_person', ['personId'], { where: 'person_id is not null' })
export class Invitation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  /** canonical; empty: asked by post, by hand or by telephone, and no address is known */
  @Column('text') email!: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  /** of the person where a person is asked */
  @Column('uuid', { name: 'office_id', nullable: true }) officeId!: string | null;
  @Column('text') language!: Language;
  @Column('text') origin!: 'staff' | 'requested';
  /** whom staff asked: what is to an office may be answered by anybody there */
  @Column('text', { default: 'person' }) recipient!: 'person' | 'office';
  @Column('text', { default: 'mail' }) channel!: AskedBy;
  /** on paper in place of a link; none: asked for by an address */
  @Column('text', { nullable: true }) code!: string | null;
  /** of its link: older links die when it rises */
  @Column('int', { default: 0 }) revision!: number;
  /** account of the member of staff */
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy!: string | null;
  /** somebody came to the form by its button: when first, and how often */
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('int', { default: 0 }) opened!: number;
  @Column('timestamptz', { name: 'declined_at', nullable: true }) declinedAt!: Date | null;
  @Column('text', { name: 'decline_word', default: '' }) declineWord!: string;
  /** of an answer; an application over a link says so itself */
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy!: AnsweredBy | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
