import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from './roles.rules.js';

/** 所属: what an account is in one workspace. */
@Entity('membership')
@Unique('membership_workspace_id_account_id_key', ['workspaceId', 'accountId'])
@Index('membership_account', ['accountId'])
@Check('membership_role_check', `role in ('owner', 'organiser', 'reception', 'reviewer', 'viewer')`)
export class Membership {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  role!: Role;

  /** the daily digest is mailed, where the role may see what it tells */
  @Column('boolean', { default: true })
  digest!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
