/** One thing to put right in a form, in the reader's language. */
export interface Problem {
  /** name of the input, nested with dots: `people.0.name` */
  field: string;
  sentence: string;
}
