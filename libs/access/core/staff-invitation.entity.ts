import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './roles.rules.js';

/** A colleague asked by mail to join a workspace in a role. */
@Entity('staff_invitation')
@Index('staff_invitation_workspace', ['workspaceId', 'createdAt'])
@Check('staff_invitation_role_check', `role in ('owner', 'organiser', 'reception', 'reviewer', 'viewer')`)
@Check('staff_invitation_language_check', `language in ('ja', 'en')`)
export class StaffInvitation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  email!: string;

  @Column('text')
  role!: Role;

  /** of the mail */
  @Column('text')
  language!: 'ja' | 'en';

  @Column('uuid', { name: 'invited_by' })
  invitedBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
