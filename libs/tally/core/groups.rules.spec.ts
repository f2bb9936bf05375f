import { groupsInOrder } from './groups.rules.js';

const sizes = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('the groups of a table', () => {
  it('are all there, also those of which nobody answered; the largest first, the unknown last', () => {
    const invited = sizes({ '': 9, 教育: 2, 企業: 5, 行政: 5, 就労支援: 5 });
    expect(groupsInOrder('officeKind', sizes({ '': 9, 企業: 1, 就労支援: 4 }), invited)).toEqual([
      '就労支援',
      '企業',
      '行政',
      '教育',
      '',
    ]);
  });

  it('stand in the same order every time where nothing tells them apart', () => {
    expect(groupsInOrder('district', sizes({ 南部: 1, 北部: 1 }), new Map())).toEqual(
      groupsInOrder('district', sizes({ 北部: 1, 南部: 1 }), new Map()),
    );
  });

  it('keep the natural order of an attribute that has one, whatever their size', () => {
    const returned = sizes({ online: 9, onsite: 1, '': 3, satellite: 2, 別の形: 9 });
    expect(groupsInOrder('mode', returned, new Map())).toEqual(['onsite', 'satellite', 'online', '別の形', '']);
    expect(groupsInOrder('attendance', sizes({ absent: 9, present: 1 }), new Map())).toEqual(['present', 'absent']);
  });
});
