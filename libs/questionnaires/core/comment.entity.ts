import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What somebody wrote under a TEXT item. One response may hold several, one an item. */
@Entity('comment')
@Unique('comment_response_id_item_id_ordinal_key', ['responseId', 'itemId', 'ordinal'])
@Index('comment_questionnaire', ['questionnaireId', 'identity'])
export class Comment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'response_id' }) responseId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('uuid', { name: 'item_id' }) itemId!: string;
  /** of the item, in every version */
  @Column('uuid') identity!: string;
  @Column('uuid', { name: 'stratum_id' }) stratumId!: string;
  @Column('int', { default: 0 }) ordinal!: number;
  /** as it was written */
  @Column('text') text!: string;
}
