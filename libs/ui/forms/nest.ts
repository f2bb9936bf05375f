import { legible as legibleText } from '../i18n/text.js';
import { deepest, isInherited } from './sent-names.js';

const maxIndex = 300;

/** `{ 'people.0.name': 'A' }` → `{ people: [{ name: 'A' }] }`. Lists have at most 300 entries and no holes. */
export function nest(body: unknown): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  if (!body || typeof body !== 'object') return root;
  for (const [name, value] of Object.entries(body)) {
    const keys = name.split('.');
    if (
      keys.length > deepest ||
      keys.some((key) => !/^[A-Za-z_][\w-]*$|^\d{1,3}$/.test(key) || isInherited(key) || Number(key) >= maxIndex)
    )
      continue;
    let at = root;
    for (const key of keys.slice(0, -1)) {
      const next = at[key];
      at = (next && typeof next === 'object' ? next : (at[key] = {})) as Record<string, unknown>;
    }
    at[keys.at(-1)!] = legible(value, deepest);
  }
  // What is sent at the top is an object, even where all its names are numbers.
  for (const name of Object.keys(root)) root[name] = listsOf(root[name]);
  return root;
}

/** Every text in it as a database can hold it, also where a name was posted twice or a program sent JSON; what nests deeper is gone. */
function legible(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return legibleText(value);
  if (!value || typeof value !== 'object') return value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.slice(0, maxIndex).map((each) => legible(each, depth - 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (isInherited(key) ? [] : [[key, legible(each, depth - 1)]])),
  );
}

/** What has numbers for names is a list. No form has a list of lists. */
function listsOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((each) => !Array.isArray(each));
  if (!node || typeof node !== 'object') return node;
  const object = node as Record<string, unknown>;
  const names = Object.keys(object);
  for (const name of names) object[name] = listsOf(object[name]);
  if (names.length === 0 || !names.every((name) => /^\d+$/.test(name))) return object;
  return names
    .sort((a, b) => Number(a) - Number(b))
    .map((name) => object[name])
    .filter((each) => !Array.isArray(each));
}
