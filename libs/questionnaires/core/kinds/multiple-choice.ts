import type { Fault, Kind } from './kind.js';
import { byOptions, optionFlaws, readMarks } from './options.js';

/** 複数回答: any of several, or one that goes with no other. */
export const multipleChoice: Kind = {
  ...byOptions,
  name: { ja: 'いくつでも選ぶ', en: 'Choose any' },
  add: { ja: 'いくつでも選ぶ設問', en: 'Choose any' },
  options: { exclusive: true },
  read(item, value) {
    const { state, chosen, fault } = readMarks(item, value);
    const wrong = fault ?? (chosen.length > 1 && chosen.some((one) => one.exclusive) ? exclusive : undefined);
    return { state, ...(wrong && { fault: wrong }) };
  },
  flaws(item, at) {
    const { choices = [] } = item;
    const alone = choices.length > 1 && choices.every((one) => one.exclusive);
    return [...(alone ? [{ field: `${at}.lines`, ...allExclusive }] : []), ...optionFlaws(item, at)];
  },
};

const exclusive: Fault = {
  name: 'exclusive',
  sentence: (no) => ({
    ja: `${no}で、ほかと一緒に選べない答えが選ばれています。どちらかにしてください。`,
    'ja-easy': `${no}の {質問|しつもん}に、 いっしょに えらべない {答|こた}えが あります。`,
    en: `${no}: one of the chosen answers goes with no other. Please choose one or the other.`,
  }),
};

const allExclusive = {
  flaw: 'all-exclusive',
  sentence: { ja: 'ほかと一緒に選べる選択肢が必要です。', en: 'At least one option must go together with others.' },
};
