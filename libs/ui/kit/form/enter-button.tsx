interface EnterButtonProps {
  name?: string | undefined;
  value?: string | undefined;
  /** what the button that it stands for says */
  children: string;
}

/** What Enter in a field presses: the first button of a form, which would otherwise be one that adds or removes a row. */
export const EnterButton = ({ name, value, children }: EnterButtonProps) => (
  <button class="unseen" type="submit" name={name} value={value} tabIndex={-1} aria-hidden="true">
    {children}
  </button>
);
