import type { ComponentChildren } from 'preact';
import { Suggestions, TextField } from '#ui';

export interface OfficePickerProps {
  /** of the form's property, such as `posts.0.office` */
  name: string;
  label: ComponentChildren;
  value?: string | null | undefined;
  hint?: ComponentChildren;
  required?: boolean | undefined;
  /** id of the `OfficeSuggestions` on the same page */
  list?: string | undefined;
}

/** A field for an office by its name. Suggestions come from one list, however many such fields a page has. */
export const OfficePicker = ({ list = 'office-names', ...field }: OfficePickerProps) => (
  <TextField {...field} list={list} autocomplete="off" maxLength={200} />
);

/** The names that every `OfficePicker` of the page suggests: `officeNames` gives them. */
export const OfficeSuggestions = ({
  names,
  id = 'office-names',
}: {
  names: readonly string[];
  id?: string | undefined;
}) => <Suggestions id={id} values={names} />;
