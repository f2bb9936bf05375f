/** An office with its people; all of it invented. */
export interface DemoOffice {
  name: string;
  kana: string;
  kind: string;
  district: string;
  /** its one mailbox, which stands for everybody there */
  email: string;
  people: readonly DemoPerson[];
}

export interface DemoPerson {
  name: string;
  kana: string;
  post: string;
}

type Row = readonly [
  name: string,
  kana: string,
  kind: string,
  district: string,
  domain: string,
  people: readonly string[],
];

const office = ([name, kana, kind, district, domain, people]: Row): DemoOffice => ({
  name,
  kana,
  kind,
  district,
  email: `info@${domain}.example`,
  people: people.map((line) => {
    const [full, reading, post] = line.split('|') as [string, string, string];
    return { name: full, kana: reading, post };
  }),
});

const [continuing, transition, centre] = ['就労継続支援B型', '就労移行支援', '相談・支援センター'];
const [company, school, authority] = ['企業', '学校', '行政・公的機関'];

const networkRows: readonly Row[] = [
  ['つむぎ工房', 'つむぎこうぼう', continuing, '北部', 'tsumugi',
    ['青砥 しおり|あおと しおり|管理者', '榎戸 ひかる|えのきど ひかる|支援員', '時任 さく|ときとう さく|支援員', '灰谷 悠|はいたに ゆう|生活支援員', '朝比奈 るか|あさひな るか|支援員']],
  ['北浦つながり舎', 'きたうらつながりしゃ', transition, '北部', 'kitaura',
    ['弓削 まこと|ゆげ まこと|サービス管理責任者', '真柄 はるか|まがら はるか|就労支援員', '漆山 こずえ|うるしやま こずえ|就労支援員']],
  ['みなと第二作業所', 'みなとだいにさぎょうしょ', continuing, '北部', 'minato2',
    ['鳥越 いづみ|とりごえ いづみ|管理者', '小暮 あかり|こぐれ あかり|支援員', '槙野 るい|まきの るい|支援員']],
  ['北浦生活相談室', 'きたうらせいかつそうだんしつ', centre, '北部', 'kitaura-sodan',
    ['雲井 なぎ|くもい なぎ|相談支援専門員', '蓮見 とわ|はすみ とわ|相談支援専門員']],
  ['県立 なぎさ野支援学校', 'なぎさのしえんがっこう', school, '北部', 'nagisano',
    ['氷室 わかな|ひむろ わかな|進路指導', '辻堂 なつめ|つじどう なつめ|進路指導']],
  ['株式会社 潮見製作所', 'しおみせいさくしょ', company, '北部', 'shiomi',
    ['真柄 たつき|まがら たつき|人事課', '千賀 ほのか|せんが ほのか|製造課']],
  ['北浦町 福祉課', 'きたうらちょうふくしか', authority, '北部', 'kitaura-cho',
    ['保科 りく|ほしな りく|係長', '浮田 すず|うきた すず|主事']],
  ['しおさい就業支援センター', 'しおさいしゅうぎょうしえんせんたー', centre, '中部', 'shiosai',
    ['久瀬 真帆|くぜ まほ|主任', '綿貫 なお|わたぬき なお|就業支援員', '庵野 ちか|あんの ちか|生活支援員', '早乙女 こう|さおとめ こう|就業支援員']],
  ['こもれび就労支援室', 'こもれびしゅうろうしえんしつ', transition, '中部', 'komorebi',
    ['巳波 とも子|みなみ ともこ|管理者', '氷川 あん|ひかわ あん|就労支援員', '三枝 みつる|さえぐさ みつる|職業指導員']],
  ['瑞ノ浜公共職業安定所', 'みずのはまこうきょうしょくぎょうあんていじょ', authority, '中部', 'shokuan',
    ['鴻上 ゆう|こうがみ ゆう|専門援助部門', '根津 まどか|ねづ まどか|専門援助部門']],
  ['瑞ノ浜市 障がい福祉課', 'みずのはまししょうがいふくしか', authority, '中部', 'mizunohama-shi',
    ['門倉 れん|かどくら れん|課長補佐', '茅野 ゆい|かやの ゆい|主査']],
  ['ゆうなぎ作業所', 'ゆうなぎさぎょうしょ', continuing, '中部', 'yunagi',
    ['越智 はる|おち はる|管理者', '能登 さやか|のと さやか|支援員', '浅茅 みこと|あさじ みこと|支援員']],
  ['有限会社 ひより印刷', 'ひよりいんさつ', company, '中部', 'hiyori',
    ['篠宮 かえで|しのみや かえで|総務', '生方 そら|うぶかた そら|工場長']],
  ['株式会社 ほしぞら食品', 'ほしぞらしょくひん', company, '中部', 'hoshizora',
    ['十文字 りょう|じゅうもんじ りょう|人事', '仁科 ももか|にしな ももか|製造']],
  ['なぎさ相談センター', 'なぎさそうだんせんたー', centre, '中部', 'nagisa',
    ['桐生 ひなた|きりゅう ひなた|相談支援専門員', '白銀 まゆ|しろがね まゆ|相談支援専門員']],
  ['瑞ノ浜リハビリ病院 相談室', 'みずのはまりはびりびょういんそうだんしつ', authority, '中部', 'rehabili',
    ['水無月 けいこ|みなづき けいこ|医療ソーシャルワーカー', '遠野 はやと|とおの はやと|作業療法士']],
  ['南浜ワークス', 'みなみはまわーくす', transition, '南部', 'works',
    ['御子柴 かなで|みこしば かなで|管理者', '結城 みなと|ゆうき みなと|就労支援員', '雨宮 しずく|あまみや しずく|就労支援員', '若狭 みのり|わかさ みのり|職業指導員']],
  ['まつかぜ工房', 'まつかぜこうぼう', continuing, '南部', 'matsukaze',
    ['伊達 ちひろ|だて ちひろ|管理者', '相良 のぞみ|さがら のぞみ|支援員', '犬飼 そうた|いぬかい そうた|支援員']],
  ['みなみはま就業支援センター', 'みなみはましゅうぎょうしえんせんたー', centre, '南部', 'minamihama',
    ['瀬名 あおい|せな あおい|所長', '音無 いつき|おとなし いつき|就業支援員', '神楽 まりえ|かぐら まりえ|生活支援員']],
  ['株式会社 ミナモ', 'みなも', company, '南部', 'minamo',
    ['轟 けい|とどろき けい|総務部', '椎名 ゆずき|しいな ゆずき|総務部']],
  ['南浜高等学園', 'みなみはまこうとうがくえん', school, '南部', 'gakuen',
    ['伏見 りお|ふしみ りお|進路', '東雲 たくみ|しののめ たくみ|進路']],
  ['南浜町 福祉課', 'みなみはまちょうふくしか', authority, '南部', 'minamihama-cho',
    ['久遠 あさひ|くおん あさひ|主任']],
  ['はまかぜ農園', 'はまかぜのうえん', continuing, '南部', 'hamakaze',
    ['苗代 ゆたか|なえしろ ゆたか|管理者', '草壁 ひまり|くさかべ ひまり|支援員']],
  ['ことり訓練センター', 'ことりくんれんせんたー', authority, '南部', 'kotori',
    ['葉山 なつ|はやま なつ|訓練担当', '柊 ことね|ひいらぎ ことね|訓練担当']],
]; // prettier-ignore

const circleRows: readonly Row[] = [
  ['ことのは台就労支援室', 'ことのはだいしゅうろうしえんしつ', transition, '上町', 'kotonoha',
    ['小鳥遊 めい|たかなし めい|管理者', '八雲 かずら|やくも かずら|就労支援員']],
  ['有限会社 あけぼの木工', 'あけぼのもっこう', company, '上町', 'akebono',
    ['五十嵐 とうか|いがらし とうか|代表', '鷲尾 つばさ|わしお つばさ|製造']],
  ['株式会社 わらべ堂', 'わらべどう', company, '下町', 'warabe',
    ['四方 あずさ|よも あずさ|店長', '明石 けんと|あかし けんと|人事']],
  ['喫茶 こかげ', 'きっさこかげ', company, '下町', 'kokage',
    ['日向 まい|ひなた まい|店長']],
  ['ことのは台商工会', 'ことのはだいしょうこうかい', '経済団体', '下町', 'shokokai',
    ['猪俣 ほたる|いのまた ほたる|経営指導員', '真砂 りん|まさご りん|事務局']],
]; // prettier-ignore

export const networkOffices = networkRows.map(office);
export const circleOffices = circleRows.map(office);
