type Listener = () => void;

/** A value that was typed into a cell and could not be saved, and why. */
export interface CellIssue {
  readonly value: unknown;
  readonly message: string;
}

/** What is wrong at cells, until it is typed anew or given up. */
export class CellIssues {
  #byCell = new Map<string, CellIssue>();
  #listeners = new Set<Listener>();

  of = (recordId: string, fieldId: string): CellIssue | undefined => this.#byCell.get(`${recordId}/${fieldId}`);

  note(recordId: string, fieldId: string, issue: CellIssue | null): void {
    const cell = `${recordId}/${fieldId}`;
    if (issue) this.#byCell.set(cell, issue);
    else if (!this.#byCell.delete(cell)) return;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
