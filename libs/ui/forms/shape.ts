type Fields = Record<string, unknown>;

/**
 * Where a class has a list, a text or a form within it and something else was sent (`people=on`), what an empty form has comes
 * back, so that nobody who goes through a form has to ask which it is. @returns the fields where this was so
 */
export function restoreShape(form: object, before = ''): string[] {
  const fields = form as Fields;
  const made = form.constructor as new () => Fields;
  return Object.entries(blankOf(made)).flatMap(([name, asMade]) => {
    const value = fields[name];
    if (isForm(asMade) && isForm(value)) return restoreShape(value, `${before}${name}.`);
    if (typeof asMade === 'string' ? typeof value === 'string' : !Array.isArray(asMade) && !isForm(asMade)) return [];
    if (Array.isArray(asMade) && Array.isArray(value)) {
      return value.flatMap((each, place) => {
        const where = `${before}${name}.${place}`;
        if (!isForm(each)) return [];
        return odd.has(each) ? [where] : restoreShape(each, `${where}.`);
      });
    }
    fields[name] = new made()[name];
    return [`${before}${name}`];
  });
}

/** One empty form of each class, to compare with: every form that is sent is compared. */
const blanks = new WeakMap<object, Fields>();

function blankOf(made: new () => Fields): Fields {
  const blank = blanks.get(made) ?? new made();
  blanks.set(made, blank);
  return blank;
}

const odd = new WeakSet<object>();

/** An empty row in the place of something else that was sent (`people=a&people=b`), so that its neighbours keep their numbers. */
export function inPlaceOfOdd<T extends object>(row: T): T {
  odd.add(row);
  return row;
}

/** An object of a class of ours: a plain one has no list to restore. */
const isForm = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && value.constructor !== Object;
