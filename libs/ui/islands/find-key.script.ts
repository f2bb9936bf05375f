// Leads to the search of the head by the key `/`, from anywhere but a field. No component: every page of staff has it.
const find = document.querySelector<HTMLInputElement>('[data-island="find-key"]')!;

document.addEventListener('keydown', (event) => {
  const { target } = event;
  const typing =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  find.focus();
});
find.dataset['awake'] = '';
