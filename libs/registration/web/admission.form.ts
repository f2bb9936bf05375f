import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Email, Filled, MaxLetters, say, Tidy } from '#platform';
import { type Role, roles } from '../core/registration.entity.js';
import { mostPeople, PersonForm } from './apply.form.js';

export class ReasonForm {
  @Tidy() @MaxLetters(200) reason = '';
}

class AdmittedForm extends PersonForm {
  @IsIn(roles, { message: say({ ja: '役割を選んでください。', en: 'Please choose the role.' }) })
  role: Role = 'participant';
}

/** What staff write down from a telephone call, a fax or at the door. */
export class AdmissionForm extends ReasonForm {
  @IsUUID('all', { message: say({ ja: 'ページを開き直してください。', en: 'Please open the page again.' }) })
  idempotencyKey = '';

  @IsIn(['staff', 'paper'], { message: say({ ja: '受け方を選んでください。', en: 'Please choose how it came.' }) })
  channel: 'staff' | 'paper' = 'staff';

  @Tidy() @MaxLetters(100) officeName = '';

  @Tidy()
  @MaxLetters(60)
  @Filled({ ja: '連絡先のお名前を入れてください。', en: 'Please give the name of the contact.' })
  contactName = '';

  @Tidy() @Email({ optional: true }) contactEmail = '';

  @Tidy() @MaxLetters(30) contactPhone = '';

  @IsOptional() beyondCapacity?: string;

  @Type(() => AdmittedForm)
  @ValidateNested({ each: true })
  @ArrayMinSize(1, {
    message: say({ ja: '参加する方を1人以上入れてください。', en: 'Please enter at least one person.' }),
  })
  @ArrayMaxSize(mostPeople, {
    message: say({
      ja: `一度に入れられるのは${mostPeople}人までです。`,
      en: `At most ${mostPeople} people at a time.`,
    }),
  })
  people: AdmittedForm[] = [new AdmittedForm()];
}

export const blankPerson = (): AdmittedForm => new AdmittedForm();
