import { catalogue } from '#ui/i18n';

/** Words of the attendance list and of its figures: the same on pages, on paper and in files. */
export const listWords = catalogue({
  ja: {
    kind: '種別',
    role: '役割',
    all: '全体',
    roll: '出席名簿',
    figures: '延べと実',
    figuresNote: '延べ = 日程枠ごとの出席を足した人数。実 = 重なりを除いた人数。お名前を確認できていない方と人数のみの方は、実には足さず、横に並べています。代理の出席は、申し込んだ方の出席として数えています。',
    columns: {
      code: '受付番号', name: '氏名', kana: 'ふりがな', office: '事業所・機関', kind: '種別', district: '地域', role: '役割', heads: '人数', phone: '電話番号', place: '参加方法', attendance: '出席', time: '時刻', source: '記録のしかた', note: '備考',
    },
    file: (title: string) => `出席_${title}`,
    sheetOfPeople: '出席',
    sheetOfFigures: '延べと実',
    headsOnly: '人数のみ(実に含めない)',
    unidentifiedColumn: 'お名前を確認できていない方(実に含めない)',
  },
  en: {
    kind: 'Kind',
    role: 'Role',
    all: 'All',
    roll: 'Attendance list',
    figures: 'Attendances (延べ) and distinct persons (実)',
    figuresNote: 'Attendances: the sum over sessions. Distinct persons: nobody twice. Those nobody can name, and those of whom only the number is known, stand beside the distinct persons and are not added. A proxy counts as the attendance of who had applied.',
    columns: {
      code: 'Reception number', name: 'Name', kana: 'Kana', office: 'Office', kind: 'Kind', district: 'District', role: 'Role', heads: 'Number', phone: 'Phone', place: 'Where', attendance: 'Attendance', time: 'Time', source: 'Recorded by', note: 'Note',
    },
    file: (title: string) => `attendance_${title}`,
    sheetOfPeople: 'Attendance',
    sheetOfFigures: 'Figures',
    headsOnly: 'By number only (not in distinct persons)',
    unidentifiedColumn: 'Unidentified (not in distinct persons)',
  },
}); // prettier-ignore
