import { type Markup, markedUp } from './markup.rules.js';

/** Selected is what stands between the bars. */
function after(typed: string, markup: Markup): string {
  const [before = '', selected = '', behind = ''] = typed.split('|');
  const text = before + selected + behind;
  const { from, to, text: put, select } = markedUp(text, before.length, before.length + selected.length, markup, 'ことば');
  const all = text.slice(0, from) + put + text.slice(to);
  return `${all.slice(0, select[0])}|${all.slice(select[0], select[1])}|${all.slice(select[1])}`;
} // prettier-ignore

it.each<[string, Markup, string]>([
  ['目|的|', 'heading', '# 目的||'],
  ['一\n二|\n|三', 'list', '一\n- 二\n- 三||'],
  ['一\n|二\n三|\n四', 'list', '一\n- 二\n- 三||\n四'],
  ['- 一||', 'list', '- 一||'],
  ['この|日|です', 'strong', 'この**|日|**です'],
  ['||', 'strong', '**|ことば|**'],
  ['|地図|へ', 'link', '[地図](|https://|)へ'],
])('%s as %s is %s', (typed, markup, expected) => {
  expect(after(typed, markup)).toBe(expected);
});
