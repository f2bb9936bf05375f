import { Icon, useTexts } from '#ui';
import { supportDeskTexts } from './support-desk.texts.js';

/** In a list: that somebody needs support, and nothing of what. */
export const SupportMark = () => (
  <small class="nw">
    <Icon name="lock" /> {useTexts(supportDeskTexts).mark}
  </small>
);
