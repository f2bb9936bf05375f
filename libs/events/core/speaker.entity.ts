import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who speaks in a programme line, as printed. */
@Entity('speaker')
@Index('speaker_item', ['programmeItemId', 'ordinal'])
export class SpeakerRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'programme_item_id' })
  programmeItemId!: string;

  @Column('int')
  ordinal!: number;

  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  affiliation!: string;

  /** the same human being in the directory, where known */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;
}
