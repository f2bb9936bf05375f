import { choice, form, id, openAgain, reading, tidyLine } from '#ui/forms';
import { roles } from '#registration';
import { type FactKind, statements } from '../core/attendance.rules.js';

const kinds: readonly FactKind[] = [...statements, 'undone'];

/** One tap at the desk. */
export class FactForm extends form({
  registration: id({ required: openAgain }),
  key: id({ required: openAgain }),
  kind: choice(kinds, { otherwise: openAgain, blank: 'present' }),
  note: tidyLine({ most: 100 }),
}) {}

/** Somebody without a seat, in ten seconds. */
export class WalkInForm extends form({
  idempotencyKey: id({ required: openAgain }),
  name: tidyLine({ most: 60, required: { ja: '氏名を入れてください。', en: 'Please give the name.' } }),
  kana: reading({ most: 60, optional: true }),
  officeName: tidyLine({ most: 100 }),
  role: choice(roles, { otherwise: { ja: '役割を選んでください。', en: 'Please choose the role.' } }),
  pool: id({ required: { ja: '参加する場所を選んでください。', en: 'Please choose where.' } }),
  reason: tidyLine({
    most: 200,
    required: { ja: '理由を入れてください。例: 当日参加', en: 'Please give the reason. Example: walk-in' },
  }),
}) {}
