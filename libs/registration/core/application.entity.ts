import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#ui/i18n';

export type Channel = 'link' | 'office' | 'staff' | 'paper';

/** One submit by one contact: it holds one registration a person. */
@Entity('application')
@Index('application_once', { synchronize: false })
@Index('application_code', ['workspaceId', 'code'], { unique: true })
@Index('application_event', ['eventId', 'at'])
@Index('application_office', { synchronize: false })
@Index('application_unlinked', ['workspaceId', 'officeNameKey'], {
  where: "office_id is null and office_name_key <> ''",
})
export class Application {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('uuid', { name: 'invitation_id', nullable: true }) invitationId!: string | null;
  /** canonical; empty where staff took the application by phone and there is none */
  @Column('text', { name: 'contact_email' }) contactEmail!: string;
  @Column('text', { name: 'contact_name' }) contactName!: string;
  @Column('text', { name: 'contact_phone', default: '' }) contactPhone!: string;
  @Column('uuid', { name: 'office_id', nullable: true }) officeId!: string | null;
  /** as typed, also where the directory knows no such office */
  @Column('text', { name: 'office_name', default: '' }) officeName!: string;
  /** that folded, as offices are found: what waits to be linked is found by it */
  @Column('text', { name: 'office_name_key', default: '' }) officeNameKey!: string;
  /** the wording of 利用目的 that stood on the form; none: the product's own */
  @Column('uuid', { name: 'purpose_version_id', nullable: true }) purposeVersionId!: string | null;
  @Column('text') channel!: Channel;
  @Column('text') language!: Language;
  /** made with the form: the same submit twice, by one link or by staff, is one application of the event */
  @Column('uuid', { name: 'idempotency_key' }) idempotencyKey!: string;
  /** what was on the form, to tell the same submit from another one with its key; none: from before this was kept */
  @Column('text', { name: 'content_hash', nullable: true }) contentHash!: string | null;
  /** 受付番号 */
  @Column('text') code!: string;
  /** of the link to my page */
  @Column('int', { default: 0 }) revision!: number;
  @Column('timestamptz') at!: Date;
}
