import { named, type Statement, type Tx } from '#platform';

/** 利用目的 as it stands on forms now. */
export interface Purpose {
  id: string;
  /** from 1 */
  version: number;
  /** may hold readings */
  text: string;
  /** empty: as in Japanese */
  textEn: string;
  textEasy: string;
}

/** The newest wording of `workspace`, a column, as JSON; null where none was written. */
export const newestPurpose = (workspace: string): string => `
  (select json_build_object('id', v.id, 'version', v.version, 'text', v.text, 'textEn', v.text_en, 'textEasy', v.text_easy)
   from purpose_version v where v.workspace_id = ${workspace} order by v.version desc limit 1)`;

const newest: Statement = {
  name: 'purpose-newest',
  text: `select id, version, text, text_en as "textEn", text_easy as "textEasy" from purpose_version
         where workspace_id = $1 order by version desc limit 1`,
};

export async function loadPurpose(tx: Tx, workspaceId: string): Promise<Purpose | null> {
  const [found] = await named<Purpose>(tx, newest, [workspaceId]);
  return found ?? null;
}
