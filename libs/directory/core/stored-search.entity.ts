import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a member of staff looked for: the address holds its id, never the name. */
@Entity('stored_search')
@Index('stored_search_created', ['createdAt'])
export class StoredSearch {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** nobody else may open it */
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('jsonb')
  query!: { text: string };

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
