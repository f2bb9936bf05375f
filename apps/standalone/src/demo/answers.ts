/** One sheet: marks by their place in the questionnaire of `questions.ts`, from 1; 0 left blank. */
export interface Sheet {
  overall: number;
  useful: number;
  parts: readonly number[];
  time: number;
  /** people at work to tell of it; '' left blank */
  tells: string;
  good: string;
  better: string;
}

/** `4 5 1,3 2 6 | good | better`: overall, useful, parts, time of the day, people to tell, comments. */
function sheet(line: string): Sheet {
  const [marks = '', good = '', better = ''] = line.split('|').map((part) => part.trim());
  const [overall, useful, parts, time, tells] = marks.split(' ') as [string, string, string, string, string];
  return {
    overall: Number(overall),
    useful: Number(useful),
    parts: parts === '0' ? [] : parts.split(',').map(Number),
    time: Number(time),
    tells: tells === '-' ? '' : tells,
    good,
    better,
  };
}

/**
 * By kind of office, in the order of those who came: places of practice liked the talk with others, companies found the examples
 * far from their floor. Marks count from the best; whoever is beyond the end of a list did not answer.
 */
const lines: Readonly<Record<string, readonly string[]>> = {
  '就労継続支援B型': [
    '1 1 1,3 1 8 | 週に10分なら、あすから始められます。 |',
    '1 2 2,3 1 12 | ほかの作業所の話が聞けて、うちだけではないと分かりました。 |',
    '2 1 1 2 5 | |',
    '1 1 1,2,3 2 10 | 例が具体的で、職員会議でそのまま使いました。 | 資料の字をもう少し大きくしてほしいです。',
    '2 2 3 1 6 | | 話し合いの時間がもっとほしかったです。',
    '1 2 1,3 0 0 | |',
    '1 1 2 1 4 | 「どうして」と聞かない、が心に残りました。 |',
    '3 3 3 3 3 | | 音声がときどき切れて、話についていけませんでした。',
    '2 2 1,2 2 15 | |',
    '1 1 1,3,4 1 9 | 名刺を交換した方と、さっそく見学の約束をしました。 |',
    '2 0 1 2 - | | 午前中の開催だと、送迎の前に参加できます。',
  ],
  '就労移行支援': [
    '1 1 2,3 2 6 | つなぐ先の図がとても分かりやすかったです。 |',
    '2 2 1 2 4 | |',
    '1 1 1,2 2 7 | | 面談の練習をする会もあるとうれしいです。',
    '1 2 2,3 2 5 | |',
    '2 2 3 4 3 | ほかの事業所の工夫を持ち帰れました。 |',
    '1 1 1,2,3 2 8 | | 二人一組で練習する時間がほしいです。',
    '2 3 2 2 5 | |',
    '1 1 1,3 0 6 | 自分の聞き方のくせに気づきました。 |',
  ],
  '相談・支援センター': [
    '1 1 2,3 2 4 | 企業の方と同じテーブルで話せたのがよかったです。 |',
    '1 1 1,2,3 2 3 | |',
    '1 2 3,4 1 6 | 顔の見える関係ができました。 | 次は企業の受け入れの話を聞きたいです。',
    '1 1 2 2 5 | |',
    '2 2 1,3 2 2 | | 会場が少し寒かったです。',
    '1 1 1,2 2 4 | 事例の方の「待つ」という言葉が印象に残りました。 |',
    '1 1 1,3 1 7 | 話を聞く順番が整理できました。 |',
    '2 2 2,3 1 3 | |',
    '1 1 1,2,3,4 2 5 | | 続きの会を待っています。',
  ],
  '行政・公的機関': [
    '2 2 1,3 1 3 | 現場の声を直接聞けました。 |',
    '1 2 2,3 2 12 | |',
    '2 2 2,4 2 - | 事業所の方と名刺を交換できました。 |',
    '1 1 1,2 1 20 | 窓口での声かけを見直します。 |',
  ],
  '企業': [
    '3 3 1 3 2 | | 製造の現場では10分の面談も難しいです。立ち話でできる方法を知りたいです。',
    '2 2 2 3 6 | 困ったときに電話してよい先が分かりました。 |',
    '3 4 5 3 0 | | 福祉の言葉が多く、半分ほどしか分かりませんでした。',
    '2 3 1,2 3 3 | | 終業後の時間に開いてもらえると参加しやすいです。',
    '3 3 2 3 1 | 見学に来てもよいと言ってもらえました。 | 企業の例を入れてほしいです。',
    '4 4 5 3 - | | 業務の都合で途中までしか見られませんでした。録画があると助かります。',
  ],
  '学校': [
    '1 2 1,2 4 25 | 卒業したあとの相談先を、生徒に伝えられます。 |',
    '2 2 2 4 30 | | 長い休みの時期だと、多くの教員が参加できます。',
    '2 1 1 2 18 | |',
  ],
  '': ['1 1 1 4 1 | やさしい ことばで 話して くれて、 よく 分かりました。 |'],
}; // prettier-ignore

/** @param place in the order of those of this kind who came, from 0 */
export function sheetOf(kind: string, place: number): Sheet | null {
  const line = lines[kind]?.[place];
  return line ? sheet(line) : null;
}
