import { parseArgs } from 'node:util';

export interface Options {
  /** where to write everything measured, also the single rounds */
  json?: string;
  /** only cases whose name contains this */
  only?: string;
  /** of each comparison */
  rounds: number;
  /** take the product from its sources instead of `dist`: while something else builds */
  fromSource: boolean;
  /** folder for a CPU profile of every product process that ends */
  profile?: string;
}

export const usage = `npm run bench -- [--only NAME] [--json FILE] [--rounds N] [--from-source] [--profile FOLDER]`;

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'string' },
      only: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      'from-source': { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds: a whole number from 1.\n${usage}`);
  return { json: values.json, only: values.only, rounds, fromSource: values['from-source'], profile: values.profile };
}
