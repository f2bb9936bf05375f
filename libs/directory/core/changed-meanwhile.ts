/** Another transaction has just stored the same thing. The face rolls back and runs its transaction once more: then it is found. */
export class ChangedMeanwhile extends Error {
  constructor(what: string) {
    super(`${what} was stored meanwhile`);
    this.name = 'ChangedMeanwhile';
  }
}
