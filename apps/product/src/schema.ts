import { attendanceNow } from '#attendance/data';
import { officeCard, personCard, postNow, reach, taggingNow } from '#directory/data';
import { eventCard, eventPast, poolCard, seriesCard, sessionNow } from '#events/data';
import { mailAbout } from '#messaging/data';
import { migrations } from '#migrations';
import type { Schema } from '#platform';
import {
  answerStratum,
  askedNow,
  askedStratum,
  commentStratum,
  copiesStratum,
  itemCard,
  questionnaireNow,
  responseStratum,
  stratumCard,
} from '#questionnaires/data';
import {
  applicationCard,
  invitationNow,
  officeApplication,
  placesTaken,
  registrationNow,
  seatNow,
  unlinkedOffice,
} from '#registration/data';

/** Tables by migration, and over them what each context publishes, from bottom to top. */
export const schema: Schema = {
  migrations,
  views: [
    ...[officeCard, personCard, postNow, reach, taggingNow],
    mailAbout,
    ...[seriesCard, eventCard, eventPast, sessionNow, poolCard],
    ...[applicationCard, officeApplication, registrationNow, seatNow, placesTaken, invitationNow, unlinkedOffice],
    attendanceNow,
    ...[questionnaireNow, askedNow, itemCard],
    ...[stratumCard, askedStratum, copiesStratum, responseStratum, answerStratum, commentStratum],
  ],
};
