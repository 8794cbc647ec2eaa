/** What a statement brought. */
export interface Outcome<T> {
  /** Of a SELECT, or what RETURNING names. */
  rows: T[];
  /** How many rows a change changed. */
  changed: number;
}
