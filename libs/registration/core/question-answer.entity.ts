import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody answered to a question of the organiser, as text. */
@Entity('question_answer')
@Index('question_answer_once', { synchronize: false })
@Index('question_answer_application', ['applicationId'])
export class QuestionAnswer {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'question_id' }) questionId!: string;
  @Column('uuid', { name: 'application_id' }) applicationId!: string;
  /** none: of the whole application */
  @Column('uuid', { name: 'registration_id', nullable: true }) registrationId!: string | null;
  @Column('text') value!: string;
}
