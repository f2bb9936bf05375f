import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where this database lived at its last start: a copy of it lives elsewhere and finds that out. One row. */
@Entity('home')
export class Home {
  @PrimaryColumn('boolean', { default: true })
  single!: boolean;

  /** of the installation; its copies have the same */
  @Column('uuid')
  id!: string;

  /** PostgreSQL's system identifier; empty where we may not ask for it */
  @Column('text')
  cluster!: string;

  /** its object id: a dump that is read back has another */
  @Column('text')
  database!: string;

  /** built-in database only: number and birth of a file that lives as long as the folder */
  @Column('text', { nullable: true })
  file!: string | null;

  /** built-in database only: counted here and beside the folder, so that an older copy written over it is noticed */
  @Column('int', { default: 0 })
  starts!: number;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt!: Date;
}
