import type { WorkspaceView } from '#platform';

/** Staff's address of a questionnaire; without an id that of all. */
export const questionnairePath = (workspace: Pick<WorkspaceView, 'slug'>, id?: string): string =>
  [`/w/${workspace.slug}/staff/questionnaires`, id].filter(Boolean).join('/');
