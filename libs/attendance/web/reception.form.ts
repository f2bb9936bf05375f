import { IsIn, IsUUID } from 'class-validator';
import { Filled, MaxLetters, Reading, say, Tidy } from '#platform';
import { type Role } from '#registration';
import { roles } from '#registration';
import { type FactKind, statements } from '../core/attendance.rules.js';

const openAgain = say({ ja: 'ページを開き直してください。', en: 'Please open the page again.' });
const kinds: readonly FactKind[] = [...statements, 'undone'];

/** One tap at the desk. */
export class FactForm {
  @IsUUID('all', { message: openAgain })
  registration = '';

  @IsUUID('all', { message: openAgain })
  key = '';

  @IsIn(kinds, { message: openAgain })
  kind: FactKind = 'present';

  @Tidy() @MaxLetters(100) note = '';
}

/** Somebody without a seat, in ten seconds. */
export class WalkInForm {
  @IsUUID('all', { message: openAgain })
  idempotencyKey = '';

  @Tidy()
  @MaxLetters(60)
  @Filled({ ja: '氏名を入れてください。', en: 'Please give the name.' })
  name = '';

  @MaxLetters(60) @Reading({ optional: true }) kana = '';

  @Tidy() @MaxLetters(100) officeName = '';

  @IsIn(roles, { message: say({ ja: '役割を選んでください。', en: 'Please choose the role.' }) })
  role: Role = 'participant';

  @IsUUID('all', { message: say({ ja: '参加する場所を選んでください。', en: 'Please choose where.' }) })
  pool = '';

  @Tidy()
  @MaxLetters(200)
  @Filled({ ja: '理由を入れてください。例: 当日参加', en: 'Please give the reason. Example: walk-in' })
  reason = '';
}
