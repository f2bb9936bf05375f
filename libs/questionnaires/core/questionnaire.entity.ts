import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Definition } from './definition.js';

/** named 記名: who answered what is known · office 事業所のみ: staff see the office, never the person */
export type Anonymity = 'named' | 'office';

export type QuestionnaireState = 'draft' | 'open' | 'closed';

export type QuestionnaireTitles = { en?: string; 'ja-easy'?: string };

/** What is asked after an event. What it asked at a time stands in its versions. */
@Entity('questionnaire')
@Index('questionnaire_event', ['eventId'], { unique: true })
export class Questionnaire {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'event_id', nullable: true }) eventId!: string | null;
  @Column('text') title!: string;
  /** the title in other languages than Japanese */
  @Column('jsonb', { default: {} }) titles!: QuestionnaireTitles;
  /** told before the first item; cannot change once somebody has been asked */
  @Column('text', { default: 'named' }) anonymity!: Anonymity;
  @Column('text', { default: 'draft' }) state!: QuestionnaireState;
  /** answers until then; none: until it is closed by hand */
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt!: Date | null;
  /** what staff are working on; a published version is a copy of it */
  @Column('jsonb', { default: { items: [] } }) draft!: Definition;
  /** rises at every save: who saw an older one overwrites nobody unasked */
  @Column('int', { name: 'draft_revision', default: 0 }) draftRevision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
