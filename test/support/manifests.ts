import { accessParts } from '../../libs/access/access.parts.js';
import { attendanceParts } from '../../libs/attendance/attendance.parts.js';
import { directoryParts } from '../../libs/directory/directory.parts.js';
import { eventsParts } from '../../libs/events/events.parts.js';
import { messagingParts } from '../../libs/messaging/messaging.parts.js';
import { outreachParts } from '../../libs/outreach/outreach.parts.js';
import { Registry } from '../../libs/platform/index.js';
import { Navigation } from '../../libs/platform/web/navigation.js';
import { StaffBanners } from '../../libs/platform/web/staff-banners.js';
import { questionnairesParts } from '../../libs/questionnaires/questionnaires.parts.js';
import { registrationParts } from '../../libs/registration/registration.parts.js';
import { tallyParts } from '../../libs/tally/tally.parts.js';

/** What parts read with is not asked for what they are. */
const unused = {} as never;

/** Of every context of the product, from bottom to top. */
export const manifests = {
  directory: directoryParts,
  messaging: messagingParts(true, unused),
  access: accessParts,
  events: eventsParts(unused),
  registration: registrationParts(unused),
  attendance: attendanceParts,
  questionnaires: questionnairesParts(unused, unused),
  tally: tallyParts,
  outreach: outreachParts(unused, unused, unused),
};

/** A registry that knows what the whole product declares. */
export function wholeHouse(navigation = new Navigation()): Registry {
  const house = new Registry(navigation, new StaffBanners());
  for (const manifest of Object.values(manifests)) house.add(manifest);
  return house;
}
