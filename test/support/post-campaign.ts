import type { Organiser } from './organiser.js';

/** An office of an invented directory. */
export interface FiledOffice {
  name: string;
  kana: string;
  kind: string;
  district: string;
  email: string;
  postalAddress: string;
  phone: string;
}

/** Takes offices into the directory by a file, as a host body brings its list. */
export async function fileOffices(organiser: Organiser, offices: readonly FiledOffice[]): Promise<void> {
  const head = '区分,名前,かな,種別,地域,住所,電話,メールアドレス';
  const lines = offices.map((one) =>
    ['事業所', one.name, one.kana, one.kind, one.district, one.postalAddress, one.phone, one.email].join(','),
  );
  const body = new FormData();
  body.append('file', new File([[head, ...lines].join('\r\n')], 'offices.csv', { type: 'text/csv' }));
  const answer = await organiser.visitor.raw('POST', organiser.path('directory/imports'), { body });
  const draft = answer.headers.get('location')!;
  const taken = await organiser.visitor.post(`${draft}/confirmation`);
  if (taken.status !== 200) throw new Error(`not taken in: ${taken.status} ${taken.text}`);
}

const kinds = ['就労継続支援', '就労移行支援', '企業', '学校・行政'];
const districts = ['瑞ノ浜市', '北浦町', '南浜町', '山手地区'];
const sounds = [...'あかさたなはまやら', ...'いきしちにひみり', ...'うくすつぬふむゆる'];

/** 119 invented offices: the first 90 have a postal address, then 12 a mailbox, 10 only a telephone, 7 nothing. */
export const offices119 = (): FiledOffice[] =>
  Array.from({ length: 119 }, (_, n) => ({
    name: `作業所${String(n + 1).padStart(3, '0')}`,
    kana: `さぎょうしょ${sounds[n % sounds.length]}${sounds[Math.floor(n / sounds.length)]}`,
    kind: kinds[n % 4]!,
    district: districts[Math.floor(n / 4) % 4]!,
    postalAddress: n < 90 ? `〒000-0012 ${districts[Math.floor(n / 4) % 4]} ${n + 1}番地` : '',
    email: n >= 90 && n < 102 ? `madoguchi${n + 1}@office.example` : '',
    phone: n < 112 ? `0000-01-${String(n + 1).padStart(4, '0')}` : '',
  }));
