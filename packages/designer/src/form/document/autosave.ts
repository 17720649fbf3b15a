/** What saving came to. A conflict carries what is stored now. */
export type SaveOutcome<Stored> =
  | { readonly kind: 'saved'; readonly stored: Stored }
  | { readonly kind: 'conflict'; readonly stored: Stored }
  | { readonly kind: 'failed' };

export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed' | 'conflict';

interface AutosaveOptions<Document, Stored> {
  readonly delayMs: number;
  readonly save: (document: Document, revision: number) => Promise<SaveOutcome<Stored>>;
  readonly revisionOf: (stored: Stored) => number;
  readonly onStatus: (status: SaveStatus) => void;
  readonly onSaved: (sent: Document, stored: Stored) => void;
  readonly onConflict: (stored: Stored) => void;
}

/**
 * Saves a document some time after its last change, one save at a time. After a failure or a conflict it waits to be
 * told (`retry`, `resolve`), so that nothing is overwritten by itself; what changes meanwhile is kept.
 */
export class Autosave<Document, Stored> {
  readonly #options: AutosaveOptions<Document, Stored>;
  #revision: number;
  #pending: { document: Document } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #status: SaveStatus = 'idle';

  constructor(revision: number, options: AutosaveOptions<Document, Stored>) {
    this.#revision = revision;
    this.#options = options;
  }

  get revision(): number {
    return this.#revision;
  }

  get isSettled(): boolean {
    return this.#pending === null && this.#running === null;
  }

  change(document: Document): void {
    this.#pending = { document };
    if (this.#status === 'conflict') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.delayMs);
  }

  /** Saves now what is not saved yet. Whether all of it is stored. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (this.#status === 'conflict') return false;
    if (!this.#pending) return this.#status !== 'failed';
    this.#running = this.#saveOnce();
    await this.#running;
    // A conflict may have been settled by itself, which saves once more.
    if (this.#isSaving) return this.flush();
    return this.#pending === null ? true : this.#status === 'saved' ? this.flush() : false;
  }

  /** After a conflict: goes on from what is stored, with `mine` to save over it or nothing to save. */
  async resolve(revision: number, mine?: Document): Promise<void> {
    this.#revision = revision;
    this.#pending = mine === undefined ? null : { document: mine };
    this.#tell('idle');
    if (mine !== undefined) await this.flush();
  }

  /** Somebody else saved for us, such as publishing. */
  moveTo(revision: number): void {
    this.#revision = revision;
  }

  get #isSaving(): boolean {
    return this.#running !== null;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #saveOnce(): Promise<void> {
    const pending = this.#pending;
    if (!pending) return;
    this.#pending = null;
    this.#tell('saving');
    const outcome = await this.#options.save(pending.document, this.#revision);
    this.#running = null;
    if (outcome.kind === 'saved') {
      this.#revision = this.#options.revisionOf(outcome.stored);
      this.#tell('saved');
      this.#options.onSaved(pending.document, outcome.stored);
      return;
    }
    this.#pending ??= pending;
    this.#tell(outcome.kind);
    if (outcome.kind === 'conflict') this.#options.onConflict(outcome.stored);
  }

  #tell(status: SaveStatus): void {
    this.#status = status;
    this.#options.onStatus(status);
  }
}
