import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Attributes of a respondent as they were when the invitation was issued: cross tables need no way to a person. */
@Entity('stratum')
@Unique('stratum_once', ['questionnaireId', 'officeKind', 'district', 'mode', 'role', 'attendance'])
export class Stratum {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  /** 種別 of the office; empty: not known */
  @Column('text', { name: 'office_kind', default: '' }) officeKind!: string;
  /** 地域 of the office */
  @Column('text', { default: '' }) district!: string;
  /** how the person took part: onsite, online, satellite */
  @Column('text', { default: '' }) mode!: string;
  /** at the event: participant, guest, … */
  @Column('text', { default: '' }) role!: string;
  /** present, proxy, absent, excused; empty: nobody took attendance */
  @Column('text', { default: '' }) attendance!: string;
}
