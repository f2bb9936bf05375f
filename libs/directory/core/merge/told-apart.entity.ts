import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two that look like one and are not: staff have said so. */
@Entity('told_apart')
@Check('told_apart_kind_check', "kind in ('office', 'person')")
@Index('told_apart_once', ['workspaceId', 'oneId', 'otherId'], { unique: true })
export class ToldApart {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  kind!: 'office' | 'person';

  /** the smaller of the two ids */
  @Column('uuid', { name: 'one_id' })
  oneId!: string;

  @Column('uuid', { name: 'other_id' })
  otherId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
