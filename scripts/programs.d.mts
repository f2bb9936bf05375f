export interface Missing {
  path?: undefined;
  missing: string;
  /** what to install, by name */
  install: string;
}

export function findRedis(): { path: string; missing?: undefined } | Missing;
export function findChromium(wish?: {
  whole?: boolean;
}): { path: string; args: string[]; missing?: undefined } | Missing;
