/** Where to go after log-in: a path of this site, or null. Backslashes and control characters are how others' sites slip in. */
export function nextPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 1_000) return null;
  return /^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(asked) && !/^\/(login|set-up|sign-out)\b/.test(asked)
    ? asked
    : null;
}
