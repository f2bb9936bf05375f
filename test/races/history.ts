/** What one client saw. Times are milliseconds of one clock shared by all processes of this machine. */
export interface Attempt {
  client: string;
  sentAt: number;
  answeredAt: number;
  /** 0: confirmed at once; n: place n in line; null: refused or failed */
  place: number | null;
}

export interface AtRest {
  capacity: number | null;
  taken: number;
  waiting: number;
  /** clients that hold a confirmed seat */
  confirmed: string[];
  /** clients in line, first to last, with the positions they were given */
  line: { client: string; position: number }[];
  /** confirmations sent, by client */
  confirmations: Record<string, number>;
}

/**
 * Looks for what must never be, in a history of registrations for one pool without cancellations.
 * @returns sentences; none: the history is in order
 */
export function violations(attempts: readonly Attempt[], rest: AtRest): string[] {
  return [
    ...seatsWithinCapacity(rest),
    ...yesSurvives(attempts, rest),
    ...lineWithoutGap(rest),
    ...nobodyPassed(attempts),
    ...nobodyWaitsBesideAFreeSeat(rest),
    ...oneConfirmationEach(attempts, rest),
  ];
}

function seatsWithinCapacity({ capacity, taken, confirmed }: AtRest): string[] {
  const found = [];
  if (capacity !== null && confirmed.length > capacity)
    found.push(`${confirmed.length} are confirmed for ${capacity} places`);
  if (taken !== confirmed.length) found.push(`the counter says ${taken}, ${confirmed.length} are confirmed`);
  return found;
}

function yesSurvives(attempts: readonly Attempt[], rest: AtRest): string[] {
  const confirmed = new Set(rest.confirmed);
  const line = new Map(rest.line.map(({ client, position }) => [client, position]));
  return attempts.flatMap(({ client, place }) => {
    if (place === 0 && !confirmed.has(client)) return [`${client} was told yes and has no seat`];
    if (place !== null && place > 0 && line.get(client) !== place)
      return [`${client} was told place ${place} and holds ${line.get(client) ?? 'none'}`];
    return [];
  });
}

function lineWithoutGap({ line, waiting }: AtRest): string[] {
  const wrong = line
    .map(({ position }) => position)
    .sort((a, b) => a - b)
    .filter((position, n) => position !== n + 1);
  return [
    ...(wrong.length > 0 ? [`positions in line are not 1 to ${line.length}: ${wrong.slice(0, 5).join(', ')}`] : []),
    ...(waiting === line.length ? [] : [`the counter says ${waiting} wait, ${line.length} do`]),
  ];
}

/** Whoever had the answer before another one's request was sent stands before them. */
function nobodyPassed(attempts: readonly Attempt[]): string[] {
  const found: string[] = [];
  for (const early of attempts) {
    for (const late of attempts) {
      if (early.place === null || late.place === null || early.answeredAt >= late.sentAt) continue;
      if (early.place > 0 && late.place <= early.place)
        found.push(`${late.client} (place ${late.place}) passed ${early.client} (place ${early.place})`);
    }
  }
  return found;
}

function nobodyWaitsBesideAFreeSeat({ capacity, confirmed, line }: AtRest): string[] {
  const free = capacity === null ? Infinity : capacity - confirmed.length;
  return free > 0 && line.length > 0 ? [`${line.length} wait while ${free} places are free`] : [];
}

function oneConfirmationEach(attempts: readonly Attempt[], { confirmations }: AtRest): string[] {
  return attempts
    .filter(({ client, place }) => place !== null && confirmations[client] !== 1)
    .map(({ client }) => `${client} was written to ${confirmations[client] ?? 0} times`);
}
