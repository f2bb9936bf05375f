import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#ui/i18n';
import type { Definition } from './definition.js';

/** named 記名: who answered what is known · office 事業所のみ: staff see the office, never the person */
export type Anonymity = 'named' | 'office';

export type QuestionnaireState = 'draft' | 'open' | 'closed';

export type QuestionnaireTitles = { en?: string; 'ja-easy'?: string };

export const titleIn = (
  { title, titles }: { title: string; titles: QuestionnaireTitles },
  language: Language,
): string => (language === 'ja' ? title : (titles[language] ?? title));

/** Of an event, when it is asked: 事前 · 事後, with thanks for coming · 後日, months later */
export const occasions = ['before', 'after', 'later'] as const;
export type Occasion = (typeof occasions)[number];

/** What is asked, about an event, a series or neither. What it asked at a time stands in its versions. */
@Entity('questionnaire')
@Index('questionnaire_event', ['eventId', 'createdAt'])
@Index('questionnaire_series', ['seriesId'], { where: 'series_id IS NOT NULL' })
@Index('questionnaire_newest', { synchronize: false })
export class Questionnaire {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'event_id', nullable: true }) eventId!: string | null;
  /** at most one of both */
  @Column('uuid', { name: 'series_id', nullable: true }) seriesId!: string | null;
  /** of an event; means nothing elsewhere */
  @Column('text', { default: 'after' }) occasion!: Occasion;
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
