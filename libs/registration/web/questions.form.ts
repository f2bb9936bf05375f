import { choice, form, id, line, lines, rows, tick, tidyLine } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import { asking, questionKindNames, questionKinds } from '../core/question-kinds/index.js';

const word = (ja: string, en: string): Sentence => ({ ja, en });

export const mostQuestions = 30;

export class QuestionForm extends form({
  id: id(),
  label: tidyLine({
    most: 200,
    label: word('質問', 'Question'),
    hint: word('例: 話し合いで、いちばん取り上げてほしいこと', 'Such as: what should we talk about most'),
    required: word('質問を書いてください。', 'Please write the question.'),
  }),
  hint: tidyLine({ most: 300, label: word('補足', 'Explanation'), marked: false }),
  kind: choice(questionKindNames, {
    label: word('答え方', 'Kind of answer'),
    options: questionKindNames.map((value) => ({ value, label: questionKinds[value].words })),
  }),
  asks: choice(asking, {
    label: word('たずねる相手', 'Who is asked'),
    options: [
      { value: 'person', label: word('参加する方ごと', 'Each person') },
      { value: 'application', label: word('申し込む方に1回', 'Once, whoever applies') },
    ],
  }),
  sessionId: id({ as: 'select', label: word('日程枠', 'Session'), empty: word('全員', 'Everybody') }),
  options: lines({
    most: 2_000,
    rows: 4,
    label: word('選択肢', 'Options'),
    hint: word('「1つ選ぶ」のときだけ。1行に1つ書きます。', 'For “One of some” only: one a line.'),
  }),
  required: tick({ label: word('必須にする', 'Must be answered') }),
}) {}

/** The questions of an event in their order. */
export class QuestionsForm extends form({
  /** which button: `add`, `remove.2`, `up.2`, `down.2` */
  row: line({ most: 20 }),
  questions: rows(QuestionForm, {
    most: mostQuestions,
    tooMany: word(`質問は${mostQuestions}問までです。`, `At most ${mostQuestions} questions.`),
  }),
}) {}

export const optionsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((option) => option.trim())
      .filter(Boolean),
  ),
];
