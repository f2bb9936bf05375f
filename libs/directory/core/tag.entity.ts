import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A word that staff put on offices and people, to find them by. */
@Entity('tag')
@Check('tag_name_check', 'length(name) between 1 and 50')
@Index('tag_once', ['workspaceId', 'nameKey'], { unique: true })
export class Tag {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** as it was first written, 1 to 50 letters */
  @Column('text')
  name!: string;

  /** the name as search folds it: by it two writings are one tag */
  @Column('text', { name: 'name_key' })
  nameKey!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
