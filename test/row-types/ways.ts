/** Says which of so many ways to go; the same answers lead to the same place. */
export type Choose = (of: number) => number;

const most = 500;

/** Goes every way through what asks at its forks where to go. @param what to name where there are too many */
export function everyWay<T>(what: string, go: (choose: Choose) => T): T[] {
  const found: T[] = [];
  const forks: { taken: number; of: number }[] = [];
  for (;;) {
    let fork = 0;
    const choose: Choose = (of) => {
      if (of === 1) return 0;
      if (fork === forks.length) forks.push({ taken: 0, of });
      return forks[fork++]!.taken;
    };
    found.push(go(choose));
    while (forks.length > 0 && forks.at(-1)!.taken === forks.at(-1)!.of - 1) forks.pop();
    if (forks.length === 0) return found;
    if (found.length === most) throw new Error(`${what} has more than ${most} ways`);
    forks.at(-1)!.taken++;
  }
}
