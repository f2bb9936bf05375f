/** 〒000-0012 on a line of its own, then the address as it was typed. */
export function postalLines(address: string): string[] {
  const [, code, rest] = /^\s*〒?\s*(\d{3}-?\d{4})?\s*([\s\S]*)$/u.exec(address.normalize('NFC'))!;
  const written = code && !code.includes('-') ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
  return [...(written ? [`〒${written}`] : []), ...rest!.split('\n')].map((line) => line.trim()).filter(Boolean);
}
