import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Texts, Wording } from './definition.js';

/** An option of an item of one version. */
@Entity('choice')
@Unique('choice_item_id_code_key', ['itemId', 'code'])
@Unique('choice_item_id_ordinal_key', ['itemId', 'ordinal'])
export class Choice {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'item_id' }) itemId!: string;
  /** the same in every version of the option */
  @Column('uuid') identity!: string;
  /** what an answer stores: the same in every version, and never another option's */
  @Column('int') code!: number;
  /** from 0, in the order shown */
  @Column('int') ordinal!: number;
  /** of a point of a scale; null: not scored */
  @Column('numeric', { nullable: true }) score!: string | null;
  /** goes with no other option */
  @Column('boolean', { default: false }) exclusive!: boolean;
  @Column('jsonb') texts!: Texts<Wording>;
}
