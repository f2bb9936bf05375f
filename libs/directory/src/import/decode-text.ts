/** The encodings that Japanese spreadsheets write, tried from the strictest: UTF-8 (with or without its mark), then Shift_JIS. */
const encodings = ['utf-8', 'shift_jis'];

/** @returns null where the bytes are neither; a byte-order mark is left out */
export function decodeText(bytes: Uint8Array): string | null {
  // UTF-16 and binary files hold zero bytes, which no CSV in these encodings does.
  if (bytes.includes(0)) return null;
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text !== null) return text;
  }
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
