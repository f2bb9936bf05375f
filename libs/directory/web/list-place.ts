/** A list as it is narrowed: what is not asked does not stand in its address. */
export function placed(at: string, query: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams(query).toString();
  return asked ? `${at}?${asked}` : at;
}
