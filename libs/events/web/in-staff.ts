import type { Visit } from '#platform';

/** Address of a staff page, by its path within the workspace. */
export const inStaff = ({ workspace }: Visit, path: string): string => `/w/${workspace.slug}/staff/${path}`;
