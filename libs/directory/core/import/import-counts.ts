/** How many rows of a file come to what. */
export interface ImportCounts {
  add: number;
  update: number;
  unchanged: number;
  error: number;
}
