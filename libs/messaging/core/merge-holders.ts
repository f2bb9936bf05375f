import type { MergeHolders } from '#directory';
import { rows } from '#platform';

/** Mails to a person who turns out to be another one. */
export const mergeHolders: MergeHolders = {
  person: [
    {
      holds: 'mail.person_id',
      what: { ja: 'メール', en: 'e-mails' },
      async find(tx, workspaceId, id) {
        const found = await rows<{ id: string }>(tx, 'select id from mail where workspace_id = $1 and person_id = $2', [
          workspaceId,
          id,
        ]);
        return found.map((mail) => mail.id);
      },
      point: (tx, workspaceId, ids, to) =>
        rows(tx, 'update mail set person_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
          workspaceId,
          ids,
          to,
        ]),
    },
  ],
};
