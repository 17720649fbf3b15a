type Listener = () => void;

/**
 * Names of users, departments and records by id, collected from every answer that brings some. One store per page, so
 * that a name learnt by a list is known to the drawer over it.
 */
export class Titles {
  #known = new Map<string, string>();
  #listeners = new Set<Listener>();
  #version = 0;

  of = (id: string): string | undefined => this.#known.get(id);

  learn(titles: Readonly<Record<string, string>>): void {
    let isNew = false;
    for (const [id, title] of Object.entries(titles)) {
      if (this.#known.get(id) === title) continue;
      this.#known.set(id, title);
      isNew = true;
    }
    if (!isNew) return;
    this.#version++;
    for (const listener of this.#listeners) listener();
  }

  /** Counts what was learnt, for whoever shows names. */
  version = (): number => this.#version;

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
