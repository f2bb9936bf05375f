import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many sit and wait in a pool: the row that is locked before seats are counted. The database makes it with the pool. */
@Entity('pool_count')
export class PoolCountRow {
  @PrimaryColumn('uuid', { name: 'pool_id' }) poolId!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  /** seats that are confirmed or offered */
  @Column('int', { default: 0 }) taken!: number;
  /** seats in line */
  @Column('int', { default: 0 }) waiting!: number;
  /** place in line of the next one who has to wait */
  @Column('int', { name: 'next_position', default: 1 }) nextPosition!: number;
}
