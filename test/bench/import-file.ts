/** A file of so many people, twenty to an office, as a spreadsheet saves it. Everybody is invented. */
export function importFile(people: number, mark: string): Buffer {
  const offices = Math.ceil(people / 20);
  const officeRows = Array.from({ length: offices }, (_, n) => [
    '事業所',
    officeName(n, mark),
    'じぎょうしょ',
    '就労移行支援',
    `第${n % 6}地区`,
    `office${n}@${mark}.example`,
    '',
    '',
  ]);
  const personRows = Array.from({ length: people }, (_, n) => [
    '人',
    `参加 ${mark}${n}`,
    'さんか',
    '',
    '',
    `person${n}@${mark}.example`,
    officeName(n % offices, mark),
    '支援員',
  ]);
  const headings = ['区分', '名前', 'かな', '種別', '地域', 'メールアドレス', '事業所', '役職'];
  return Buffer.from([headings, ...officeRows, ...personRows].map((cells) => cells.join(',')).join('\r\n'));
}

const officeName = (n: number, mark: string): string => `事業所 ${mark} ${n}`;
