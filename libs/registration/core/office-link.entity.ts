import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Of the link to an office's own page. An office that never gave one up has no row. */
@Entity('office_link')
export class OfficeLink {
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  /** older links die when it rises */
  @Column('int') revision!: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
