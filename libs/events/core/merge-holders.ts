import type { MergeHolders } from '#directory';
import { rows } from '#platform';

/** Speakers who stand in the directory. */
export const mergeHolders: MergeHolders = {
  person: [
    {
      holds: 'speaker.person_id',
      what: { ja: '登壇', en: 'talks' },
      async find(tx, workspaceId, id) {
        const found = await rows<{ id: string }>(
          tx,
          'select id from speaker where workspace_id = $1 and person_id = $2',
          [workspaceId, id],
        );
        return found.map((speaker) => speaker.id);
      },
      point: (tx, workspaceId, ids, to) =>
        rows(tx, 'update speaker set person_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
          workspaceId,
          ids,
          to,
        ]),
    },
  ],
};
