import { IsIn } from 'class-validator';
import { Line, Lines, Part, Parts, say } from '#platform';

const choose = { message: say({ ja: '選んでください。', en: 'Please choose.' }) };

/** Everything is text, as typed; `readEvent` makes a plan of it. */
export class ProgrammeForm {
  @Line(10) time = '';
  @Line(200) title = '';
  @Line(500) note = '';
  @Line(3) pause = '';
  /** one a line: name (affiliation) */
  @Lines(2000) speakers = '';
}

export class PoolForm {
  @Line(36) id = '';
  @Line(10) @IsIn(['onsite', 'online', 'satellite'], choose) mode = 'onsite';
  @Line(100) venue = '';
  @Line(500) venueNote = '';
  @Line(2000) mapUrl = '';
  @Line(20) capacity = '';
}

export class SessionForm {
  @Line(36) id = '';
  @Line(100) title = '';
  @Line(20) date = '';
  @Line(20) start = '';
  @Line(20) end = '';
  @Line(10) @IsIn(['required', 'optional'], choose) requirement = 'required';
  @Line(20) fee = '';
  @Parts(() => PoolForm, 60) pools: PoolForm[] = [];
  @Parts(() => ProgrammeForm, 100) programme: ProgrammeForm[] = [];
}

export class TextForm {
  @Line(100) title = '';
  @Lines(300) summary = '';
  @Lines(10_000) description = '';
}

export class EventForm {
  /** of a new event: made with the form, so that sending it twice makes one event */
  @Line(36) id = '';
  /** the event whose next one this is */
  @Line(36) from = '';
  /** what the editor saw: `versionOf` */
  @Line(30) seen = '';
  /** which button: a row to add or to take out, `session`, `session-like-first`, `pool.0`, `programme.0.2` */
  @Line(30) add = '';
  @Line(30) remove = '';
  /** what a new event is kept as */
  @Line(10) keep = '';

  @Line(36) seriesId = '';
  @Line(100) newSeries = '';
  @Line(10) number = '';
  @Line(100) title = '';
  @Lines(300) summary = '';
  @Lines(10_000) description = '';
  @Line(200) forWhom = '';
  @Line(60) zone = '';
  @Line(20) opensOn = '';
  @Line(20) opensAt = '';
  @Line(20) deadlineOn = '';
  @Line(20) deadlineAt = '';
  @Line(2000) joinUrl = '';
  @Line(100) contactName = '';
  @Line(40) contactPhone = '';
  @Line(40) contactFax = '';
  @Line(254) contactEmail = '';
  @Line(3) protectedNames = '';
  @Part(() => TextForm) easy = new TextForm();
  @Part(() => TextForm) en = new TextForm();
  @Parts(() => SessionForm, 60) sessions: SessionForm[] = [];
}
