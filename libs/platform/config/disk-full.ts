import { StartRefused } from './start-refused.js';

/** Node's and PostgreSQL's codes, and what `initdb` and the server print before they end. */
const signs = /\bENOSPC\b|\bEDQUOT\b|\b53100\b|No space left on device|Disk quota exceeded/;

/** @returns the refusal where the start failed because nothing more can be written; null for anything else */
export function diskFull(error: unknown): StartRefused | null {
  const { code, message, stderr, cause } = error as Partial<Record<'code' | 'message' | 'stderr' | 'cause', unknown>>;
  const said = [code, message, stderr].filter((word) => typeof word === 'string').join('\n');
  if (!signs.test(said)) return cause ? diskFull(cause) : null;
  return new StartRefused('disk-full', {
    ja: 'ディスクがいっぱいで、起動できません。DATA_DIR のあるディスクの空きを増やして、もう一度起動してください。入っているデータはそのままです。',
    en: 'The disk is full, so the start is not possible. Make room on the disk that holds DATA_DIR and start again. The data that is there is untouched.',
  });
}
