import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the mail server said last, where it was something else than before. One row. */
@Entity('mail_server')
export class ServerStanding {
  @PrimaryColumn('boolean', { default: true })
  single!: boolean;

  @Column('boolean', { name: 'takes_mail' })
  takesMail!: boolean;

  /** where the conversation ended; the rest as in `Answer` */
  @Column('text', { nullable: true })
  phase!: string | null;

  @Column('int', { nullable: true })
  code!: number | null;

  @Column('text', { nullable: true })
  cause!: string | null;

  /** without addresses and control characters */
  @Column('text', { nullable: true })
  words!: string | null;

  @Column('timestamptz')
  since!: Date;
}

/** It, without the key of its one row. */
export type ServerSaid = Omit<ServerStanding, 'single'>;
