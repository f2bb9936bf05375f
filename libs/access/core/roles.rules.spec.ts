import { holders, mayDo, permissions, roles } from './roles.rules.js';

describe('permissions', () => {
  it('are held by the roles of the product’s word list and by nobody else', () => {
    expect(Object.fromEntries(roles.map((role) => [role, permissions.filter((permission) => mayDo({ operator: false, role }, permission))]))).toEqual({
      owner: [...Object.keys(holders), 'signed-in'],
      organiser: [
        'staff.home', 'directory.read', 'directory.edit', 'events.read', 'events.edit', 'registrations.read', 'registrations.edit',
        'registrations.admit', 'attendance.take', 'attendance.read', 'names.protected', 'mails.read', 'mails.send', 'reminders.edit',
        'questionnaires.edit', 'tally.read', 'signed-in',
      ],
      reception: [
        'staff.home', 'events.read', 'registrations.read', 'registrations.admit', 'attendance.take', 'attendance.read',
        'names.protected', 'signed-in',
      ],
      reviewer: [
        'staff.home', 'directory.read', 'events.read', 'attendance.read', 'names.protected', 'tally.read', 'signed-in',
      ],
      viewer: ['staff.home', 'directory.read', 'events.read', 'attendance.read', 'tally.read', 'signed-in'],
    }); // prettier-ignore
  });

  it('give the operator the installation and no workspace', () => {
    expect(permissions.filter((permission) => mayDo({ operator: true }, permission))).toEqual([
      'signed-in',
      'workspaces.manage',
    ]);
  });

  it('that nobody defined are held by nobody', () => {
    expect(roles.some((role) => mayDo({ operator: true, role }, 'everything.do'))).toBe(false);
    expect(mayDo({ operator: false, role: 'owner' }, 'toString')).toBe(false);
  });
});
