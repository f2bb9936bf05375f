import { type Config, StartRefused } from '#platform';
import { hostsAt } from './database-contents.js';
import { demoFolder, type Note, readNote, writeNote } from './demo-note.js';
import { fillInstallation, type Ground, type Made, wouldSend } from './fill.js';
import { used } from './found.js';

export type Say = (line: string) => void;

/** `npm start -- --demo`: the product on a folder of its own with two invented host bodies, made at the first start and kept. */
export class Demo {
  #made: Made | null;

  private constructor(
    private readonly folder: string,
    private readonly note: Note | null,
  ) {
    this.#made = note?.state === 'made' ? note : null;
  }

  /** Turns the configuration to the folder of the demo. @throws StartRefused before anything is written */
  static open(config: Config): Demo {
    if (config.smtpUrl) throw wouldSend();
    config.dataDir = demoFolder(config.dataDir);
    return new Demo(config.dataDir, readNote(config.dataDir));
  }

  /** From now on the folder is a demo's, however far this start comes. */
  claim(): void {
    if (!this.note) writeNote(this.folder, { state: 'filling' });
  }

  /** Somebody ended the first start before everything was there. */
  async isUnfinished(appUrl: string): Promise<boolean> {
    return this.#made === null && this.note !== null && (await hostsAt(appUrl))?.length !== 0;
  }

  /** Fills an empty database; one that this demo made stays as it is. @throws StartRefused where it is anybody else's */
  async fillOnce(ground: Ground, say: Say): Promise<void> {
    const hosts = await hostsAt(ground.appUrl);
    if (hosts && this.#made?.workspaces.every((id) => hosts.includes(id))) return;
    if (hosts?.length !== 0) throw used();
    this.claim();
    say('見本をつくります(1分以内) / Making the demo (less than a minute)');
    const made = await fillInstallation(ground, say);
    writeNote(this.folder, { state: 'made', ...made });
    this.#made = made;
  }

  get made(): Made {
    if (!this.#made) throw new StartRefused('demo.not-made', notMade);
    return this.#made;
  }
}

const notMade = { ja: '見本がまだありません。', en: 'There is no demo yet.' };
