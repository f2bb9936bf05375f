// Marks what is selected in a text. No component: the form is heavy enough.
import { type Markup, markedUp } from './markup.rules.js';

const tools = document.querySelector<HTMLElement>('[data-island="text-tools"]')!;
const { field = '', empty = '' } = tools.dataset;

tools.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-markup]') : null;
  if (!button) return;
  const area = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(field)}`)!;
  const markup = button.dataset['markup'] as Markup;
  const { from, to, text, select } = markedUp(area.value, area.selectionStart, area.selectionEnd, markup, empty);
  area.setRangeText(text, from, to);
  area.focus();
  area.setSelectionRange(...select);
});
tools.hidden = false;
tools.dataset['awake'] = '';
