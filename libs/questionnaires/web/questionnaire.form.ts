import { IsIn } from 'class-validator';
import { Line, Lines, Part, Parts, say } from '#platform';
import { requirements } from '../core/definition.js';
import { itemKinds, settingLimits } from '../core/kinds/index.js';

const choose = { message: say({ ja: '選んでください。', en: 'Please choose.' }) };

/** Everything is text, as typed; `readQuestionnaire` makes a definition of it. */
export class ChoiceForm {
  @Line(36) identity = '';
  @Line(200) label = '';
  @Line(10) score = '';
  @Line(3) exclusive = '';
  @Line(200) easy = '';
  @Line(200) en = '';
}

/** What some kinds ask of staff, all under names of their own; an item keeps what belongs to its kind. */
export class SettingsForm {
  [name: string]: string;
  constructor() {
    for (const name of Object.keys(settingLimits)) this[name] = '';
  }
}
for (const [name, most] of Object.entries(settingLimits)) Line(most)(SettingsForm.prototype, name);

export class ItemForm {
  @Line(36) identity = '';
  @Line(20) @IsIn(itemKinds, choose) kind = 'SA';
  @Line(4) @IsIn(requirements, choose) requirement = 'off';
  @Line(300) label = '';
  @Line(300) hint = '';
  @Line(300) easyLabel = '';
  @Line(300) easyHint = '';
  @Line(300) enLabel = '';
  @Line(300) enHint = '';
  /** further options, one a line */
  @Lines(8000) lines = '';
  @Parts(() => ChoiceForm, 60) choices: ChoiceForm[] = [];
  @Part(() => SettingsForm) settings = new SettingsForm();
}

export class QuestionnaireForm {
  /** the `draftRevision` that the editor saw */
  @Line(10) seen = '';
  /** which button that changes the rows: `add.SA`, `choice.0`, `unknown.0`, `remove.0`, `remove.0.2`, `up.1`, `down.0.1` */
  @Line(20) row = '';

  /** the table takes 400 code points */
  @Line(200, 400) title = '';
  @Line(200) easyTitle = '';
  @Line(200) enTitle = '';
  @Line(6) @IsIn(['named', 'office'], choose) anonymity = 'named';
  @Line(20) closesOn = '';
  @Line(20) closesAt = '';
  @Parts(() => ItemForm, 60) items: ItemForm[] = [];
}
