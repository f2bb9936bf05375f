import { day, form, lines, orNull } from '#ui/forms';
import type { Sentence } from '#ui/i18n';

const word = (ja: string, en: string): Sentence => ({ ja, en });

/** What is written down of a visit, before and after it. */
export class VisitForm extends form({
  plannedOn: orNull(day({ label: word('予定日', 'Planned for'), short: true })),
  doneOn: orNull(day({ label: word('訪問した日', 'Done on'), short: true })),
  situation: lines({ most: 500, rows: 3, label: word('いまの様子', 'How they are doing') }),
  obstacle: lines({ most: 500, rows: 3, label: word('参加しにくいわけ', 'What keeps them from coming') }),
  wish: lines({ most: 500, rows: 3, label: word('聞きたいこと・望むこと', 'What they wish for') }),
  nextStep: lines({ most: 500, rows: 3, label: word('次にすること', 'What comes next') }),
  note: lines({ most: 2_000, rows: 5, label: word('メモ', 'Note') }),
}) {}
