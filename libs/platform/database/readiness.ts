import pg from 'pg';

/** Answers a balancer's question in less than a second, whatever the database does. */
const patience = 800;

/**
 * Whether the database answers. Asked on a connection of its own, so that a pool whose connections are all at work does not
 * look like a database that is away; however many ask at once, there is one such connection.
 */
export class Readiness {
  #asking: Promise<boolean> | undefined;

  constructor(private readonly url: string) {}

  answers(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'tsudoi-ready',
      connectionTimeoutMillis: patience,
    });
    // a connection that breaks after its answer has nobody to tell
    client.on('error', () => undefined);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, patience, false)));
    const answer = client
      .connect()
      .then(() => client.query('select 1'))
      .then(
        () => true,
        () => false,
      );
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
      void client.end().catch(() => undefined);
    }
  }
}
