/** Somebody looks at the product through somebody else's eyes. Kept for good: it is the account of who did. */
export interface PersonView {
  readonly id: string;
  readonly byUserId: string;
  /** Whose eyes they are. */
  readonly userId: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** With the names of both. */
export interface PersonViewShown extends PersonView {
  readonly byName: string;
  readonly name: string;
}

export interface PersonViews {
  start(view: Omit<PersonView, 'endedAt'>): Promise<void>;
  find(id: string): Promise<PersonView | null>;
  end(id: string, at: Date): Promise<void>;
  /** The newest first. */
  list(limit: number): Promise<readonly PersonViewShown[]>;
}
