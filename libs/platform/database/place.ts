/** What tells a data folder from a copy of it. */
export interface Place {
  /** of the file that PostgreSQL writes in place for as long as the folder lives: its number and its birth, `0` where nobody knows that */
  file: string;
  /** starts of this installation that were noted beside the folder; 0 where none are */
  startsBeside(installation: string): number;
  noteStarts(installation: string, starts: number): void;
}
