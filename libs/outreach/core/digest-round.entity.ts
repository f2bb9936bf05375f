import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The digest of a workspace's day was seen to: mailed, or there was nothing to tell. */
@Entity('digest_round')
export class DigestRound {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** by the clocks of the workspace: 2026-12-04 */
  @PrimaryColumn('date')
  day!: string;

  /** what happened before this has been told */
  @Column('timestamptz', { name: 'told_until' })
  toldUntil!: Date;
}
