import { uuidv7 } from '#platform';
import type { ItemDefinition, PlannedItem, QuestionnairePlan } from '#questionnaires';
import type { Sheet } from './answers.js';

type Words = readonly [ja: string, en: string, easy: string];

const texts = ([ja, en, easy]: Words): ItemDefinition['texts'] => ({
  ja: { label: ja },
  en: { label: en },
  'ja-easy': { label: easy },
});

type Options = NonNullable<PlannedItem['choices']>;

const options = (list: readonly Words[], more: (place: number) => Partial<Options[number]> = () => ({})): Options =>
  list.map((words, place) => ({ identity: uuidv7(), texts: texts(words), ...more(place) }));

const item = (kind: PlannedItem['kind'], words: Words, choices?: Options): PlannedItem => ({
  identity: uuidv7(),
  kind,
  requirement: choices?.some(({ score }) => score !== undefined) ? 'soft' : 'off',
  texts: texts(words),
  ...(choices && { choices }),
});

/** Seven questions after the seminar, with each kind there is. */
export const questionnaire = (closesAt: Date): QuestionnairePlan => ({
  title: 'セミナーについてのアンケート',
  titles: { en: 'About the seminar', 'ja-easy': 'セミナーの アンケート' },
  anonymity: 'named',
  closesAt,
  items: [
    item('SCALE', ['全体として、いかがでしたか', 'How was it, all in all?', '{今日|きょう}は どうでしたか'], options(
      [
        ['とてもよかった', 'Very good', 'とても よかった'],
        ['よかった', 'Good', 'よかった'],
        ['あまりよくなかった', 'Not so good', 'あまり よく なかった'],
        ['よくなかった', 'Not good', 'よく なかった'],
      ],
      (place) => ({ score: 4 - place }),
    )),
    item('SCALE', ['あすからの仕事に役立ちそうですか', 'Will it be of use in your work?', '{仕事|しごと}の {役|やく}に {立|た}ちそうですか'], options(
      [
        ['とても役立つ', 'Very much', 'とても {役|やく}に {立|た}つ'],
        ['役立つ', 'Yes', '{役|やく}に {立|た}つ'],
        ['あまり役立たない', 'Not much', 'あまり {役|やく}に {立|た}たない'],
        ['役立たない', 'No', '{役|やく}に {立|た}たない'],
      ],
      (place) => ({ score: 4 - place }),
    )),
    item('MA', ['よかったものを、すべて選んでください', 'What did you like? Choose all that apply', 'よかった ものを ぜんぶ {選|えら}んで ください'], options(
      [
        ['講演', 'The talk', '{講演|こうえん}'],
        ['3つの例', 'The three examples', '3つの {例|れい}'],
        ['グループでの話し合い', 'Talking in groups', 'グループの {話|はな}し{合|あ}い'],
        ['休憩時間の交流', 'Meeting people in the break', '{休|やす}みの {時間|じかん}の おしゃべり'],
        ['特にない', 'Nothing', 'とくに ない'],
      ],
      (place) => (place === 4 ? { exclusive: true } : {}),
    )),
    item('SA', ['次に参加しやすいのは、いつですか', 'When could you come most easily?', 'いつなら {来|き}やすいですか'], options([
      ['平日の午前', 'A weekday morning', '{月|げつ}〜{金|きん}の {朝|あさ}'],
      ['平日の午後', 'A weekday afternoon', '{月|げつ}〜{金|きん}の {昼|ひる}'],
      ['平日の夕方から', 'A weekday evening', '{月|げつ}〜{金|きん}の {夕方|ゆうがた}'],
      ['長期休みの時期', 'In the school holidays', '{学校|がっこう}の {休|やす}みの ころ'],
    ])),
    {
      ...item('NUMBER', ['きょうの内容を、職場の何人くらいに伝えたいですか', 'How many people at your work will you tell about it?', '{今日|きょう}の {話|はなし}を、 {何人|なんにん}くらいに {話|はな}しますか']),
      settings: { unit: '人', unitEasy: '{人|にん}', unitEn: 'people', most: '500' },
    },
    item('TEXT', ['よかったこと、役に立ちそうなことがあれば、お書きください', 'What was good or will be of use to you?', 'よかった ことを {書|か}いて ください']),
    item('TEXT', ['直してほしいこと、次に取り上げてほしいことがあれば、お書きください', 'What should we do better, or take up next time?', 'なおして ほしい ことや、 {聞|き}きたい ことを {書|か}いて ください']),
  ],
}); // prettier-ignore

const mark = (code: number): string => (code === 0 ? '' : String(code));

/** The sheet as the form of the questionnaire sends it. */
export const typed = ({ overall, useful, parts, time, tells, good, better }: Sheet): Record<string, unknown> => ({
  q1: mark(overall),
  q2: mark(useful),
  q3: parts.map(String),
  q4: mark(time),
  q5: tells,
  q6: good,
  q7: better,
});
