import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export type Role = 'participant' | 'observer' | 'guest' | 'speaker' | 'facilitator' | 'staff';

/** One person (or a headcount of an office) for one event. Its state is derived from its seats. */
@Entity('registration')
@Unique('registration_application_id_ordinal_key', ['applicationId', 'ordinal'])
@Index('registration_live', ['eventId', 'personId'], { unique: true, where: 'live' })
@Index('registration_person', ['personId'])
@Index('registration_event', ['eventId', 'createdAt'])
export class Registration {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('uuid', { name: 'application_id' }) applicationId!: string;
  /** place in the application, from 0, in the order written */
  @Column('int') ordinal!: number;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  /** canonical: where this person's own mails go; empty: to the contact of the application */
  @Column('text', { default: '' }) email!: string;
  @Column('int', { default: 1 }) headcount!: number;
  @Column('text', { default: 'participant' }) role!: Role;
  /** false once cancelled: then the same person may register again */
  @Column('boolean', { default: true }) live!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
