import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InOrder } from '#platform';

/** How many viewers of a session nobody can name. Only ever inserted; the latest row of a session holds. */
@Entity('unidentified')
@Index('unidentified_latest', { synchronize: false })
export class Unidentified {
  @PrimaryColumn('uuid') id!: string;
  @InOrder() seq!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('int') count!: number;
  /** where the number comes from, in words */
  @Column('text', { default: 'online' }) source!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'by_account', nullable: true }) byAccount!: string | null;
}
