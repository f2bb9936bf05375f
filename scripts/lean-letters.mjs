// What the package of BIZ UDPGothic says about each of its files, in a third of the letters: every staff page loads it.

/** Files below this number hold what is rarely written: signs, old forms, characters that few names have. */
const firstCommon = 52;

/** A PostCSS plugin for the `@font-face` rules of the package; other faces stay as they are. */
export const leanLetters = {
  postcssPlugin: 'lean-letters',
  AtRule: {
    'font-face'(rule) {
      const own = (prop) => rule.nodes.find((node) => node.prop === prop);
      if (!/BIZ UDPGothic/.test(own('font-family').value)) return;
      const file = /url\(([^)]+\.woff2)\)/.exec(own('src').value)[1];
      const slice = /-(\d+)-\d00-normal/.exec(file)?.[1];
      const rare = slice !== undefined && Number(slice) < firstCommon;
      // A rare letter in bold is drawn from its regular form by the browser: a family of its own has no other weight.
      if (rare && own('font-weight').value === '700') return void rule.remove();
      // Named two hundred times, so the names are short. The machine's own BIZ UDPGothic stands before both in the style sheets, and then nothing is fetched.
      own('font-family').value = rare ? 'Tsr' : 'Ts';
      // The package names a woff beside each woff2 for browsers nobody uses any more.
      own('src').value = `url(${file})`;
      own('font-style').remove();
      // What a face has anyway.
      if (own('font-weight').value === '400') own('font-weight').remove();
      const range = own('unicode-range').value;
      own('unicode-range').value = rare ? lean(range) || beyond(range) : fewer(range);
    },
  },
};

/** Every letter outside ASCII that Japanese keyboards write (code page 932): of the others, the face has hardly any. */
const written = new Set();
const decoder = new TextDecoder('shift_jis');
for (let lead = 0x81; lead <= 0xfc; lead += 1)
  for (let trail = 0x40; trail <= 0xfc; trail += 1)
    for (const letter of decoder.decode(Uint8Array.of(lead, trail))) written.add(letter.codePointAt(0));

/** The written letters alone. */
const lean = (ranges) => fewer(ranges, (point) => written.has(point));

/** The same letters in fewer words: a range may run over what nobody writes. */
function fewer(ranges, keep = () => true) {
  const own = new Set(ranges.split(',').flatMap(pointsOf));
  const kept = [...own].filter(keep).sort((a, b) => a - b);
  const runs = [];
  for (const point of kept) {
    const last = runs.at(-1);
    if (last && !othersBetween(last[1], point, own)) last[1] = point;
    else runs.push([point, point]);
  }
  return runs.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`).join(',');
}

/** Of letters beyond the plane that keyboards write, one run: a browser that meets one tries each file that may hold it. */
function beyond(ranges) {
  const points = ranges.split(',').flatMap(pointsOf);
  const [first, last] = [Math.min(...points), Math.max(...points)];
  return first >= 0x20000 ? `U+${first.toString(16)}-${last.toString(16)}` : ranges;
}

function othersBetween(from, to, own) {
  for (let point = from + 1; point < to; point += 1) if (written.has(point) && !own.has(point)) return true;
  return false;
}

function pointsOf(range) {
  const [from, to = from] = range.trim().slice(2).split('-');
  const first = Number.parseInt(from, 16);
  return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, n) => first + n);
}
