import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The state of one item in one response, also when blank (code 0); several rows for a multiple choice. */
@Entity('answer')
@Index('answer_rating', { synchronize: false })
@Index('answer_number', { synchronize: false })
@Index('answer_tally', ['workspaceId', 'questionnaireId', 'identity', 'code', 'stratumId'])
export class Answer {
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @PrimaryColumn('uuid', { name: 'item_id' }) itemId!: string;
  /** of the item, in every version */
  @Column('uuid') identity!: string;
  /** of an option, or a state that is none: `codes` in definition.ts */
  @PrimaryColumn('int') code!: number;
  /** of an item that asks for one, beside the code 1 */
  @Column('numeric', { nullable: true }) number!: string | null;
  @Column('uuid', { name: 'stratum_id' }) stratumId!: string;
}
