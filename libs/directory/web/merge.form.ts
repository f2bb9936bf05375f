import { form, id, several } from '#ui/forms';
import { type MergedField, mergedFields } from '../core/merge/snapshot.js';

const fields: readonly string[] = mergedFields.office;

/** Which one goes, and what of it is kept. */
export class MergeForm extends form({
  other: id({ required: { ja: 'どれと1つにするかを選んでください。', en: 'Please choose the other one.' } }),
  taken: several((sent: string): sent is MergedField => fields.includes(sent)),
}) {}

export class PairForm extends form({ one: id({}), other: id({}) }) {}
