import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SeatState } from './registration.rules.js';

export type Role = 'participant' | 'observer' | 'guest' | 'speaker' | 'facilitator' | 'staff';

/** In the order of the word list. */
export const roles: readonly Role[] = ['participant', 'observer', 'guest', 'speaker', 'facilitator', 'staff'];

/** One person (or a headcount of an office) for one event. Its state is that of its seats. */
@Entity('registration')
@Unique('registration_application_id_ordinal_key', ['applicationId', 'ordinal'])
@Index('registration_live', ['eventId', 'personId'], { unique: true, where: 'live' })
@Index('registration_person', ['personId'])
@Index('registration_event', ['workspaceId', 'eventId', 'live', 'waiting', 'state'])
@Index('registration_line', ['workspaceId', 'eventId', 'createdAt', 'ordinal', 'id'], { where: 'live AND waiting' })
@Index('registration_reading', { synchronize: false })
@Index('registration_headcount', ['eventId'], { where: 'person_id is null' })
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
  /** in each pool it has a seat in: its heads, and the companions that need a seat */
  @Column('int', { default: 1 }) places!: number;
  /** people who come along */
  @Column('int', { default: 0 }) companions!: number;
  /** 役職, as given */
  @Column('text', { default: '' }) title!: string;
  /** years of experience, as given */
  @Column('int', { nullable: true }) experience!: number | null;
  @Column('text', { default: 'participant' }) role!: Role;
  /** false once every seat is cancelled or declined: then the same person may register again; kept by the database */
  @Column('boolean', { default: true }) live!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** of the person, carried here by the database, so that lists are found in their order; empty for a headcount */
  @Column('text', { default: '' }) name!: string;
  @Column('text', { default: '' }) kana!: string;
  /** あ to わ, or 他 */
  @Column('text', { name: 'kana_row', default: '他' }) kanaRow!: string;
  /** any of its seats is in line, also beside a confirmed one; kept by the database */
  @Column('boolean', { default: false }) waiting!: boolean;
  /** what `stateOf` tells of its seats; kept by the database */
  @Column('text', { default: 'confirmed' }) state!: SeatState;
}
