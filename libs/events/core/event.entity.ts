import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Companions, Entry, Promotion } from './entry-rules.js';
import type { EventState, EventTexts } from './event-view.js';

/** One meeting, seminar, course or webinar. What it is at this moment is derived: `phaseOf`. */
@Entity('event')
@Unique('event_series_id_number_key', ['seriesId', 'number'])
@Index('event_workspace', ['workspaceId', 'state'])
export class EventRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null;

  /** n of 第n回 within the series */
  @Column('int', { nullable: true })
  number!: number | null;

  @Column('text')
  title!: string;

  @Column('text', { default: 'idea' })
  state!: EventState;

  /** IANA zone in which its times are typed and shown */
  @Column('text')
  zone!: string;

  /** rises whenever a published event moves in time or place: mails of an older revision are no longer wanted */
  @Column('int', { default: 0 })
  revision!: number;

  /** when the revision rose last; null: it never has */
  @Column('timestamptz', { name: 'revised_at', nullable: true })
  revisedAt!: Date | null;

  /** applications from then on; none: from publication */
  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt!: Date | null;

  /** applications until then; none: until the first session starts */
  @Column('timestamptz', { nullable: true })
  deadline!: Date | null;

  @Column('text', { default: '' })
  summary!: string;

  /** Markdown */
  @Column('text', { default: '' })
  description!: string;

  @Column('text', { name: 'what_to_bring', default: '' })
  whatToBring!: string;

  @Column('text', { default: '' })
  parking!: string;

  @Column('text', { name: 'for_whom', default: '' })
  forWhom!: string;

  /** title, summary and description in other languages than Japanese */
  @Column('jsonb', { default: {} })
  texts!: EventTexts;

  /** for those who hold a seat online; never on public pages */
  @Column('text', { name: 'join_url', nullable: true })
  joinUrl!: string | null;

  @Column('text', { name: 'contact_name', default: '' })
  contactName!: string;

  @Column('text', { name: 'contact_phone', default: '' })
  contactPhone!: string;

  @Column('text', { name: 'contact_fax', default: '' })
  contactFax!: string;

  @Column('text', { name: 'contact_email', default: '' })
  contactEmail!: string;

  /** being on its list says something about a person: the list is closed to viewers and to search */
  @Column('boolean', { name: 'protected_names', default: false })
  protectedNames!: boolean;

  @Column('text', { default: 'open' })
  entry!: Entry;

  @Column('timestamptz', { name: 'members_until', nullable: true })
  membersUntil!: Date | null;

  @Column('boolean', { default: false })
  headcounts!: boolean;

  @Column('text', { default: 'none' })
  companions!: Companions;

  @Column('boolean', { name: 'asks_support', default: false })
  asksSupport!: boolean;

  @Column('text', { default: 'direct' })
  promotion!: Promotion;

  @Column('int', { name: 'offer_days', default: 3 })
  offerDays!: number;

  @Column('int', { default: 1 })
  choose!: number;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  /** told to everybody who held a seat, and on the public page */
  @Column('text', { name: 'cancel_reason', default: '' })
  cancelReason!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
