import { say, tidyReading } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import type { OfficeDetail } from '../core/office.queries.js';
import type { OfficeFacts } from '../core/offices.js';
import { Day, EmailLine, emailsOf, Line, Lines, Required } from './form-fields.js';

const tooMany = { message: say({ ja: 'メールアドレスは20個までです。', en: 'There may be 20 addresses at most.' }) };

export class OfficeForm {
  @Line(200)
  @Required('名称を入力してください。', 'Please enter a name.')
  name = '';

  @Line(200)
  kana = '';

  @Line(100)
  kind = '';

  @Line(100)
  district = '';

  @Line(200)
  parentBody = '';

  @Day()
  memberSince = '';

  @Day()
  memberUntil = '';

  @Lines(300)
  postalAddress = '';

  @Line(40)
  phone = '';

  @Line(40)
  fax = '';

  /** staff say that it is another office than the one whose name is alike */
  @IsOptional()
  apart?: string;

  @IsArray(tooMany)
  @ArrayMaxSize(20, tooMany)
  @ValidateNested()
  @Type(() => EmailLine)
  emails: EmailLine[] = [];
}

export function officeFactsOf(form: OfficeForm): OfficeFacts {
  const { name, kana, kind, district } = form;
  return {
    name,
    kana: tidyReading(kana),
    kind,
    district,
    parentBody: form.parentBody || null,
    memberSince: form.memberSince || null,
    memberUntil: form.memberUntil || null,
    postalAddress: form.postalAddress || null,
    phone: form.phone || null,
    fax: form.fax || null,
    emails: emailsOf(form.emails),
  };
}

export function officeFormOf(office: OfficeDetail): OfficeForm {
  const { name, kana, kind, district } = office;
  return {
    name,
    kana,
    kind,
    district,
    parentBody: office.parentBody ?? '',
    memberSince: office.memberSince ?? '',
    memberUntil: office.memberUntil ?? '',
    postalAddress: office.postalAddress ?? '',
    phone: office.phone ?? '',
    fax: office.fax ?? '',
    emails: office.emails.map((address) => ({ address })),
  };
}
