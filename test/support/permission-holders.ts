/** A route for whoever comes. */
export const open = 'everybody';

// Which of them hold a permission in the workspace they belong to; the operator belongs to none.
const everyRole = ['viewer', 'reviewer', 'reception', 'organiser', 'owner'];
export const everyAccount = [...everyRole, 'operator'];
export const visitors = ['anonymous', ...everyAccount];

export const holders: Record<string, string[]> = {
  [open]: visitors,
  'signed-in': everyAccount,
  'workspaces.manage': ['operator'],
  'staff.home': everyRole,
  'settings.manage': ['owner'],
  'members.manage': ['owner'],
  'audit.read': ['owner'],
  'mailbox.read': ['owner'],
  'directory.read': ['viewer', 'reviewer', 'organiser', 'owner'],
  'directory.edit': ['organiser', 'owner'],
  'events.read': everyRole,
  'events.edit': ['organiser', 'owner'],
  'registrations.read': ['reception', 'organiser', 'owner'],
  'registrations.edit': ['organiser', 'owner'],
  'registrations.admit': ['reception', 'organiser', 'owner'],
  'support.arrange': ['organiser', 'owner'],
  'attendance.take': ['reception', 'organiser', 'owner'],
  'attendance.read': everyRole,
  'mails.read': ['organiser', 'owner'],
  'mails.send': ['organiser', 'owner'],
  'mails.release': ['owner'],
  'reminders.edit': ['organiser', 'owner'],
  'campaigns.edit': ['organiser', 'owner'],
  'visits.edit': ['organiser', 'owner'],
  'fees.take': ['reception', 'organiser', 'owner'],
  'purpose.write': ['owner'],
  'directory.find': ['viewer', 'reviewer', 'reception', 'organiser', 'owner'],
  'questionnaires.read': ['viewer', 'reviewer', 'organiser', 'owner'],
  'questionnaires.edit': ['organiser', 'owner'],
  'tally.read': ['viewer', 'reviewer', 'organiser', 'owner'],
};
