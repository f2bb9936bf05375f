import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What was paid for a seat. Taken back, it stays with the number of its receipt, which is never given again. */
@Entity('fee_payment')
@Unique('fee_payment_receipt_number_key', ['workspaceId', 'receiptNumber'])
@Index('fee_payment_standing', ['workspaceId', 'seatId'], { unique: true, where: 'undone_at is null' })
export class FeePayment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'seat_id' }) seatId!: string;
  /** yen */
  @Column('int') amount!: number;
  @Column('timestamptz', { name: 'paid_at' }) paidAt!: Date;
  /** account of the member of staff who took it */
  @Column('uuid', { name: 'by_account', nullable: true }) byAccount!: string | null;
  /** 領収書 No., counted in the workspace */
  @Column('int', { name: 'receipt_number' }) receiptNumber!: number;
  /** 宛名 */
  @Column('text', { default: '' }) addressee!: string;
  /** how often the receipt was given out: from the second time on it says 再発行 */
  @Column('int', { default: 0 }) issued!: number;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: string | null;
}
