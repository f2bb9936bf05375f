import { mayDo, roles } from './roles.rules.js';

describe('mayDo', () => {
  it('follows the roles that hold the permission', () => {
    const may = roles.filter((role) => mayDo({ operator: false, role }, 'tea.make', ['owner', 'viewer']));
    expect(may).toEqual(['owner', 'viewer']);
    expect(mayDo({ operator: true }, 'tea.make', ['owner'])).toBe(false);
  });

  it('gives every account its own pages, and the operator the installation', () => {
    const operator = { operator: true };
    expect(['signed-in', 'workspaces.manage'].map((permission) => mayDo(operator, permission, []))).toEqual([
      true,
      true,
    ]);
    const owner = { operator: false, role: 'owner' as const };
    expect(['signed-in', 'workspaces.manage'].map((permission) => mayDo(owner, permission, []))).toEqual([true, false]);
  });
});
