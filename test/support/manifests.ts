import { accessParts } from '../../libs/access/access.parts.js';
import { attendanceParts } from '../../libs/attendance/attendance.parts.js';
import { directoryParts } from '../../libs/directory/directory.parts.js';
import { eventsParts } from '../../libs/events/events.parts.js';
import { messagingParts } from '../../libs/messaging/messaging.parts.js';
import { outreachParts } from '../../libs/outreach/outreach.parts.js';
import { CampaignMails } from '../../libs/outreach/mail/campaign-mails.js';
import { DigestMails } from '../../libs/outreach/mail/digest-mails.js';
import { ReminderMails } from '../../libs/outreach/mail/reminder-mails.js';
import { AuditSubjects, KeptPages, Registry } from '../../libs/platform/index.js';
import { Navigation } from '../../libs/platform/web/navigation.js';
import { StaffBanners } from '../../libs/platform/web/staff-banners.js';
import { QuestionnaireMails } from '../../libs/questionnaires/mail/questionnaire-mails.js';
import { questionnairesParts } from '../../libs/questionnaires/questionnaires.parts.js';
import { RegistrationMails } from '../../libs/registration/mail/mail-kinds.js';
import { registrationParts } from '../../libs/registration/registration.parts.js';
import { tallyParts } from '../../libs/tally/tally.parts.js';

/** What parts read with is not asked for what they are. */
const unused = {} as never;

/** Of every context of the product, from bottom to top. */
export const manifests = {
  directory: directoryParts,
  messaging: messagingParts(true, unused),
  access: accessParts(unused, unused),
  events: eventsParts(unused, unused),
  registration: registrationParts(unused, new RegistrationMails(unused, unused, unused, unused, unused)),
  attendance: attendanceParts,
  questionnaires: questionnairesParts(unused, unused, new QuestionnaireMails(unused, unused, unused)),
  tally: tallyParts,
  outreach: outreachParts({
    reminders: unused,
    kinds: unused,
    clock: unused,
    mails: [
      new ReminderMails(unused, unused, unused),
      new DigestMails(unused, unused),
      new CampaignMails(unused, unused, unused, unused),
    ],
  }),
};

/** A registry that knows what the whole product declares. */
export function wholeHouse(navigation = new Navigation()): Registry {
  const house = new Registry(navigation, new StaffBanners(), new AuditSubjects(), new KeptPages());
  for (const manifest of Object.values(manifests)) house.add(manifest);
  return house;
}
