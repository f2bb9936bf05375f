import { renderToString } from 'preact-render-to-string';
import { Sheet } from './sheet.js';

const columns = [
  { key: 'name', label: '氏名', rowHead: true },
  { key: 'count', label: <b>回数</b>, short: '回数', num: true },
  { key: 'act', label: '操作', unseen: true },
];

describe('a sheet', () => {
  it('names its columns and rows, and each cell by its column for the folded view', () => {
    expect(
      renderToString(
        <Sheet
          folds
          caption="2件"
          columns={columns}
          empty=""
          rows={[{ key: 'a', total: true, cells: { name: '全体', count: 3, act: '開く' } }]}
        />,
      ),
    ).toBe(
      '<div class="sheet"><table class="folds"><caption>2件</caption>' +
        '<thead><tr><th scope="col">氏名</th><th scope="col" class="num"><b>回数</b></th><th scope="col"><span class="unseen">操作</span></th></tr></thead>' +
        '<tbody><tr class="total"><th scope="row">全体</th><td class="num" data-label="回数">3</td><td>開く</td></tr></tbody></table></div>',
    );
  });

  it('says what to do next when there are no rows', () => {
    expect(
      renderToString(<Sheet columns={columns} rows={[]} empty="まだ事業所がありません。「追加する」から始めます。" />),
    ).toBe('<div class="empty"><p>まだ事業所がありません。「追加する」から始めます。</p></div>');
  });
});
