import { form, id, several } from '#ui/forms';
import { isUuid } from '#platform';

/** The button that leads into a meeting: into which one, and who sits before the screen. */
export class JoiningForm extends form({ session: id(), people: several(isUuid) }) {}
