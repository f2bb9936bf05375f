import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Asks, QuestionKindName } from './question-kinds/index.js';

/** What an organiser asks on the form besides who comes. */
@Entity('question')
@Index('question_event', ['eventId', 'ordinal'])
export class Question {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  /** asked of those who come to this session; none: of everybody */
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId!: string | null;
  @Column('int') ordinal!: number;
  @Column('text') kind!: QuestionKindName;
  /** each person is asked, or once whoever applies */
  @Column('text', { default: 'person' }) asks!: Asks;
  /** may hold readings, as may hint and options */
  @Column('text') label!: string;
  @Column('text', { default: '' }) hint!: string;
  @Column('boolean', { default: false }) required!: boolean;
  @Column('text', { array: true, default: () => "'{}'" }) options!: string[];
  /** no longer asked; its answers stay */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
