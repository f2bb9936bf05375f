import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Definition } from './definition.js';

/** A published definition: never changed, the next one follows it. */
@Entity('questionnaire_version')
@Unique('questionnaire_version_questionnaire_id_number_key', ['questionnaireId', 'number'])
export class QuestionnaireVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** from 1 */
  @Column('int') number!: number;
  @Column('jsonb') definition!: Definition;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
}
