import { Platform1763600000001 } from './0001-platform.js';
import { Access1763600000002 } from './0002-access.js';
import { Directory1763600000003 } from './0003-directory.js';
import { Messaging1763600000004 } from './0004-messaging.js';
import { Events1763600000005 } from './0005-events.js';
import { Registration1763600000006 } from './0006-registration.js';
import { Attendance1763600000007 } from './0007-attendance.js';
import { Questionnaires1763600000008 } from './0008-questionnaires.js';
import { Outreach1763600000009 } from './0009-outreach.js';
import { LinkRequests1763600000010 } from './0010-link-requests.js';
import { Restores1763600000011 } from './0011-restores.js';
import { Mails1763600000012 } from './0012-mails.js';
import { Lists1763600000013 } from './0013-lists.js';
import { TallySpeed1763600000014 } from './0014-tally-speed.js';
import { PublicEventMark1763600000015 } from './0015-public-event-mark.js';
import { Digest1763600000016 } from './0016-digest.js';
import { Intake1763600000017 } from './0017-intake.js';
import { DatabaseRights1763600000018 } from './0018-database-rights.js';
import { AuditKeys1763600000019 } from './0019-audit-keys.js';
import { FiguresSpeed1763600000020 } from './0020-figures-speed.js';
import { Roster1763600000021 } from './0021-roster.js';
import { PublicEventMarks1763600000022 } from './0022-public-event-marks.js';
import { SeatHistory1763600000023 } from './0023-seat-history.js';
import { WhatToBring1763600000025 } from './0025-what-to-bring.js';
import { NumberItems1763600000026 } from './0026-number-items.js';
import { Deliveries1763600000027 } from './0027-deliveries.js';
import { KeysOfWorkspace1763600000028 } from './0028-keys-of-workspace.js';
import { QuestionnaireRoom1763600000029 } from './0029-questionnaire-room.js';
import { EntryRules1763600000030 } from './0030-entry-rules.js';
import { Rooms1763600000031 } from './0031-rooms.js';
import { WhoWasAsked1763600000032 } from './0032-who-was-asked.js';
import { Campaigns1763600000033 } from './0033-campaigns.js';
import { FormInFull1763600000034 } from './0034-form-in-full.js';
import { WaysIn1763600000035 } from './0035-ways-in.js';
import { Corrections1763600000036 } from './0036-corrections.js';
import { TagsAndMerges1763600000037 } from './0037-tags-and-merges.js';
import { SupportNeeds1763600000038 } from './0038-support-needs.js';

/** One ordered list. A migration that has been released is never edited; the next one follows it. */
export const migrations = [
  Platform1763600000001,
  Access1763600000002,
  Directory1763600000003,
  Messaging1763600000004,
  Events1763600000005,
  Registration1763600000006,
  Attendance1763600000007,
  Questionnaires1763600000008,
  Outreach1763600000009,
  LinkRequests1763600000010,
  Restores1763600000011,
  Mails1763600000012,
  Lists1763600000013,
  TallySpeed1763600000014,
  PublicEventMark1763600000015,
  Digest1763600000016,
  Intake1763600000017,
  DatabaseRights1763600000018,
  AuditKeys1763600000019,
  FiguresSpeed1763600000020,
  Roster1763600000021,
  PublicEventMarks1763600000022,
  SeatHistory1763600000023,
  WhatToBring1763600000025,
  NumberItems1763600000026,
  Deliveries1763600000027,
  KeysOfWorkspace1763600000028,
  QuestionnaireRoom1763600000029,
  EntryRules1763600000030,
  Rooms1763600000031,
  WhoWasAsked1763600000032,
  Campaigns1763600000033,
  FormInFull1763600000034,
  WaysIn1763600000035,
  Corrections1763600000036,
  TagsAndMerges1763600000037,
  SupportNeeds1763600000038,
];
