import { form, id, openAgain } from '#ui/forms';

/** The one to keep, and the other; or two people, in whichever order. */
export class PairForm extends form({ kept: id({ required: openAgain }), other: id({ required: openAgain }) }) {}
