import type { FormSession, LinkedAsk } from '@mortise/core';
import type { Pull } from './pull.ts';

/** Milliseconds of rest after the last change, so that typing a word asks once. */
const rest = 250;

/** Asks for linked defaults when what they are pulled by changes. An answer that is out of date is passed over. */
export class LinkedDefaults {
  #session: FormSession;
  #pull: Pull;
  /** By place: what it was asked with last. */
  #asked = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(session: FormSession, pull: Pull) {
    this.#session = session;
    this.#pull = pull;
  }

  /** Gives what ends it. */
  start(): () => void {
    this.#isOver = false;
    const end = this.#session.subscribe('*', () => {
      this.#forget();
      this.#later();
    });
    this.#later();
    return () => {
      this.#isOver = true;
      clearTimeout(this.#timer);
      end();
    };
  }

  /** A place that no longer follows is asked anew when it does again, as in the next new record. */
  #forget(): void {
    if (this.#asked.size === 0) return;
    const following = new Set(this.#session.linkedAsks.map(placeOf));
    for (const place of this.#asked.keys()) if (!following.has(place)) this.#asked.delete(place);
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (this.#session.hasLinked) this.#timer = setTimeout(() => void this.#ask(), rest);
  }

  async #ask(): Promise<void> {
    const due = this.#session.linkedAsks.filter((ask) => this.#asked.get(placeOf(ask)) !== saidIn(ask));
    for (const ask of due) this.#asked.set(placeOf(ask), saidIn(ask));
    const open = due.filter(({ read }) => read !== null);
    // What it was pulled by is gone, and so is what was pulled.
    for (const ask of due) if (ask.read === null) this.#session.answer(ask, null);
    if (open.length === 0) return;
    const answers = await this.#pull(open.map(({ field, read }) => ({ field: field.id, read: read ?? {} }))).catch(
      () => null,
    );
    if (this.#isOver) return;
    open.forEach((ask, index) => {
      if (this.#asked.get(placeOf(ask)) !== saidIn(ask)) return;
      if (answers) this.#session.answer(ask, answers[index]?.[ask.field.key] ?? null);
      // Without an answer it is asked again with the next change.
      else this.#asked.delete(placeOf(ask));
    });
  }
}

const placeOf = ({ field, row }: LinkedAsk) => `${row ?? ''}/${field.id}`;
const saidIn = ({ read }: LinkedAsk) => JSON.stringify(read);
