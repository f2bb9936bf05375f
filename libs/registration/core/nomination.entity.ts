import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 推薦: what an office says of somebody it puts forward. Only who chooses reads it: a reason may say what nobody else is to know. */
@Entity('nomination')
export class Nomination {
  @PrimaryColumn('uuid', { name: 'registration_id' }) registrationId!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  /** 順位 among those of its office, 1 to 99 */
  @Column('int') rank!: number;
  @Column('text') reason!: string;
}
