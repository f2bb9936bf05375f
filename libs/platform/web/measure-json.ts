const [quote, backslash, comma, open, close, openList, closeList] = Array.from('"\\,{}[]', (sign) =>
  sign.charCodeAt(0),
);

/** How deep a JSON text nests and how many values it holds at most, counted without building any of them. */
export function measureJson(bytes: Buffer): { depth: number; values: number } {
  let [depth, now, values] = [0, 0, 1];
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at];
    if (sign === quote) at = endOfText(bytes, at);
    else if (sign === open || sign === openList) depth = Math.max(depth, ++now);
    else if (sign === close || sign === closeList) now--;
    else if (sign === comma) values++;
  }
  return { depth, values };
}

/** @returns where a text that begins here ends */
function endOfText(bytes: Buffer, begin: number): number {
  for (let at = begin + 1; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++;
    else if (bytes[at] === quote) return at;
  }
  return bytes.length;
}
