import type { PublishedView } from '#platform';

/** Names of offices on applications that mean none of the directory, each once however it is written: the queue of directory. */
export const unlinkedOffice: PublishedView = {
  name: 'unlinked_office',
  askedBy: 'directory',
  sql: `select workspace_id, (array_agg(office_name order by at desc, id))[1] as office_name, office_name_key as name_key,
    count(*)::int as applications, min(at) as first_at
  from application where office_id is null and office_name_key <> '' group by workspace_id, office_name_key`,
};
