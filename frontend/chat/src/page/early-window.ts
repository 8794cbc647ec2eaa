/** What visitors did before the page's script was there. */
export interface EarlyDeeds {
  questions: string[];
  /** They asked for the agent. */
  wantsPerson: boolean;
}

/** Where the script behind the field hands over to the page's. */
export interface EarlyWindow extends Window {
  takeOver?: () => EarlyDeeds;
}
