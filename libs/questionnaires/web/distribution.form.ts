import { choice, count, day, form, id, openAgain, tidyLine } from '#ui/forms';
import { type DistributionChannel, distributionChannels } from '../core/distribution.entity.js';

/** How copies went out, in words. */
export const distributionWords: Readonly<Record<DistributionChannel, { ja: string; en: string }>> = {
  handed: { ja: '手渡し', en: 'Handed over' },
  posted: { ja: '郵送', en: 'Post' },
  mailed: { ja: 'メール添付', en: 'E-mail attachment' },
};

const most = 100_000;

/** Copies that went out together. */
export class DistributionForm extends form({
  id: id({ required: openAgain }),
  distributedOn: day({ label: { ja: '配った日', en: 'Date' }, marked: true }),
  channel: choice(distributionChannels, {
    as: 'radio',
    label: { ja: '配り方', en: 'How' },
    options: distributionChannels.map((value) => ({ value, label: distributionWords[value] })),
  }),
  office: tidyLine({
    most: 200,
    label: { ja: '事業所・機関', en: 'Office' },
    hint: {
      ja: '名簿にある名称です。会場などでまとめて配ったときは、空欄にします。',
      en: 'As in the directory. Empty where they were handed out to nobody in particular.',
    },
    autocomplete: 'off',
  }),
  copies: count({
    most,
    required: true,
    marked: true,
    short: true,
    label: { ja: '部数', en: 'Copies' },
    wrong: { ja: '部数を数字で入力してください。例: 30', en: 'Please enter the number of copies. Example: 30' },
  }),
  undelivered: count({
    most,
    short: true,
    label: { ja: 'うち不到達', en: 'Of these undelivered' },
    hint: { ja: '戻ってきた部数、配り残した部数です。', en: 'Came back unopened, or were left over.' },
    wrong: { ja: '数字で入力してください。例: 2', en: 'Please enter a number. Example: 2' },
  }),
}) {}
