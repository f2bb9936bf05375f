import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Snapshot } from './snapshot.js';

/** Two of the directory that were one. It can be undone for thirty days; then it is forgotten. */
@Entity('merge')
@Check('merge_kind_check', "kind in ('office', 'person')")
@Index('merge_winner', ['winnerId'])
@Index('merge_created', ['createdAt'])
export class Merge {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  kind!: 'office' | 'person';

  @Column('uuid', { name: 'winner_id' })
  winnerId!: string;

  /** gone from the directory; it comes back under this id */
  @Column('uuid', { name: 'loser_id' })
  loserId!: string;

  /** what was there before */
  @Column('jsonb')
  snapshot!: Snapshot;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}
