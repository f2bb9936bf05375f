/**
 * The workspaces that wait for one handler, served one after the other. Every handler has a line of its own in a process, so
 * that whoever is slow keeps nobody waiting who wants another.
 */
export class Line {
  readonly #wanted = new Set<string>();
  #running: Promise<void> | undefined;

  /** @param serve does some of what a workspace has; answers whether it may have more */
  constructor(private readonly serve: (workspaceId: string) => Promise<boolean>) {}

  /** Also one that is being served is looked at once more. @returns when nobody waits here any more */
  add(workspaceId: string): Promise<void> {
    this.#wanted.add(workspaceId);
    return (this.#running ??= this.#run());
  }

  get running(): Promise<void> | undefined {
    return this.#running;
  }

  /** Nobody who waits now is served any more; who is being served is. */
  close(): void {
    this.#wanted.clear();
  }

  async #run(): Promise<void> {
    const failures: unknown[] = [];
    for (const workspaceId of this.#wanted) {
      // Deleted first and added again at the end of the set: each in turn.
      this.#wanted.delete(workspaceId);
      const more = await this.serve(workspaceId).catch((error: unknown) => void failures.push(error));
      if (more) this.#wanted.add(workspaceId);
    }
    // In the same breath as the last look, so that nobody joins a run that has ended.
    this.#running = undefined;
    if (failures.length > 0) throw failures[0];
  }
}
