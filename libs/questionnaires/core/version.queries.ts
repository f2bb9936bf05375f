import { named, type Statement, type Tx } from '#platform';
import type { ItemDefinition } from './definition.js';

/** An item of a version with the id that its answers point to. */
export interface VersionItem extends ItemDefinition {
  id: string;
}

export interface Version {
  id: string;
  questionnaireId: string;
  /** from 1 */
  number: number;
  publishedAt: Date;
  /** in the order asked */
  items: VersionItem[];
}

const version = `
  select v.id, v.questionnaire_id as "questionnaireId", v.number, v.published_at as "publishedAt", v.definition -> 'items' as asked,
    (select coalesce(json_agg(i.id order by i.ordinal), '[]') from item i where i.version_id = v.id) as ids
  from questionnaire_version v`;

const byId: Statement = { name: 'questionnaire-version-by-id', text: `${version} where v.id = $1` };

const ofOne: Statement = {
  name: 'questionnaire-versions',
  text: `${version} where v.questionnaire_id = $1 order by v.number`,
};

const latest: Statement = {
  name: 'questionnaire-version-latest',
  text: `${version} where v.questionnaire_id = $1 order by v.number desc limit 1`,
};

type Raw = Omit<Version, 'items'> & { asked: ItemDefinition[]; ids: string[] };

/** One statement; null where this workspace has no such version. */
export const loadVersion = (tx: Tx, id: string): Promise<Version | null> => one(tx, byId, id);

/** What is asked now; null while nothing is published. */
export const loadLatestVersion = (tx: Tx, questionnaireId: string): Promise<Version | null> =>
  one(tx, latest, questionnaireId);

/** All versions from the first to the one that is asked now: one statement. */
export async function loadVersions(tx: Tx, questionnaireId: string): Promise<Version[]> {
  return (await named<Raw>(tx, ofOne, [questionnaireId])).map(versionOf);
}

async function one(tx: Tx, statement: Statement, id: string): Promise<Version | null> {
  const [raw] = await named<Raw>(tx, statement, [id]);
  return raw ? versionOf(raw) : null;
}

const versionOf = ({ asked, ids, ...rest }: Raw): Version => ({
  ...rest,
  items: asked.map((item, place) => ({ ...item, id: ids[place]! })),
});
