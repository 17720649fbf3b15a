type Listener = () => void;

/** Which records are selected, by id: also those that are not loaded. */
export class Selection {
  #ids: ReadonlySet<string> = new Set();
  #listeners = new Set<Listener>();

  /** A new set after every change. */
  ids = (): ReadonlySet<string> => this.#ids;

  set(ids: Iterable<string>): void {
    this.#ids = new Set(ids);
    for (const listener of this.#listeners) listener();
  }

  toggle(id: string, isSelected: boolean): void {
    const next = new Set(this.#ids);
    if (isSelected) next.add(id);
    else next.delete(id);
    this.set(next);
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
