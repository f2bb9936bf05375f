import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImportCounts } from './import/import-counts.js';
import type { Mapping } from './import/columns.js';
import type { PlannedLine } from './import/plan.js';

/** An uploaded file between its dry run and its confirmation. */
@Entity('import_draft')
@Index('import_draft_created', ['createdAt'])
export class ImportDraft {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('bytea')
  bytes!: Buffer;

  /** of a workbook, the sheet that is read */
  @Column('text', { nullable: true })
  sheet!: string | null;

  /** what each column is, where staff have said so */
  @Column('jsonb', { nullable: true })
  mapping!: Mapping | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** set when the file was imported: it is never imported twice */
  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  /** what came of it, once it is applied */
  @Column('jsonb', { nullable: true })
  outcome!: ImportCounts | null;

  /** the rows that were not taken in, once it is applied: planned again they might look different */
  @Column('jsonb', { nullable: true })
  refused!: PlannedLine[] | null;
}
