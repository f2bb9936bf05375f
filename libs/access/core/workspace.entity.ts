import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** 主催団体: a host body on this installation; every other row belongs to exactly one. */
@Entity('workspace')
@Unique('workspace_slug_key', ['slug'])
@Check('workspace_slug_check', `slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'`)
@Check('workspace_name_check', 'length(name) between 1 and 200')
@Check('workspace_fiscal_year_start_check', 'fiscal_year_start between 1 and 12')
export class Workspace {
  @PrimaryColumn('uuid')
  id!: string;

  /** stands in every address: /w/{slug} */
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  /** IANA zone of new events and of the staff's dates */
  @Column('text', { default: 'Asia/Tokyo' })
  zone!: string;

  /** month, 1 to 12 */
  @Column('smallint', { name: 'fiscal_year_start', default: 4 })
  fiscalYearStart!: number;

  /** where answers to mails go */
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** offered to participants */
  @Column('text', { array: true, default: '{ja,ja-easy,en}' })
  languages!: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
