export function buildIfStale(): Promise<void>;
/** @returns a hash of every source by its path */
export function sourcesIn(folder: string): Record<string, string>;
