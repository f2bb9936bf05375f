/** Excel's own limit. */
const longest = 31;

/** Names as Excel takes them: no sign that it forbids, not empty, at most 31 letters, no two alike, capitals or not. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name.replace(/[\\/?*:[\]\0-\x1f]/g, ' ').replace(/^[' ]+|[' ]+$/g, '') || 'Sheet';
    let own = cut(plain, longest);
    for (let n = 2; taken.has(own.toLowerCase()); n += 1) own = `${cut(plain, longest - ` (${n})`.length)} (${n})`;
    taken.add(own.toLowerCase());
    return own;
  });
}

/** Not in the middle of a letter that takes two places. */
const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd();
