import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Requirement, Texts, Wording } from './definition.js';
import type { ItemKind } from './kinds/index.js';

/** An item of one version: what answers point to. */
@Entity('item')
@Unique('item_version_id_ordinal_key', ['versionId', 'ordinal'])
@Unique('item_version_id_identity_key', ['versionId', 'identity'])
export class Item {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  /** the same in every version of the item */
  @Column('uuid') identity!: string;
  /** from 0, in the order asked */
  @Column('int') ordinal!: number;
  @Column('text') kind!: ItemKind;
  @Column('text', { default: 'off' }) requirement!: Requirement;
  @Column('jsonb') texts!: Texts<Wording>;
}
