import { Config } from '../../libs/platform/index.js';
import { SupportSeal } from '../../libs/registration/core/support/support-seal.js';

/** Seals with a key of the tests. */
export const supportSeal = new SupportSeal(Object.assign(new Config(), { secretKey: 'k'.repeat(32) }));
