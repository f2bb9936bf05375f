/** Why mails are held: the database lives elsewhere now, its files are copies, it is older than it was, or a person said so. */
export type WhyHeld = 'other-database' | 'other-files' | 'older' | 'told';

export interface Whereabouts {
  cluster: string;
  database: string;
  /** null: an external database, whose files we do not see */
  file: string | null;
  /** as the database has counted them, or as they stand beside the folder */
  starts: number;
}

/** @returns null where the database is still the one that was noted, however often it was started or moved */
export function whyRestored(noted: Whereabouts, found: Whereabouts): WhyHeld | null {
  if (noted.cluster !== found.cluster || noted.database !== found.database) return 'other-database';
  if (noted.file && found.file && !isSameFile(noted.file, found.file)) return 'other-files';
  return found.starts > noted.starts ? 'older' : null;
}

/** A number may be given to another file once the first is gone; its birth then differs, where the file system knows it. */
function isSameFile(one: string, other: string): boolean {
  const [number, born] = one.split(':');
  const [otherNumber, otherBorn] = other.split(':');
  return number === otherNumber && (born === otherBorn || born === '0' || otherBorn === '0');
}
