import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A meeting body or course that repeats and numbers its events. */
@Entity('series')
@Index('series_name', ['workspaceId', 'name'], { unique: true })
export class SeriesRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  name!: string;

  /** number of the event that opens the series: 第0回 is allowed */
  @Column('int', { name: 'first_number', default: 1 })
  firstNumber!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
