import type { ApiClient } from '@mortise/api/client';
import { newest, readUnsaved, type Unsaved, unsavedHere, unsavedKey } from './unsaved.ts';

const remoteDelay = 2000;

/** Keeps what was typed: in this browser at once, on the server two seconds after the last key. */
export class UnsavedKeeper {
  #api: ApiClient;
  #key: string;
  #here: ReturnType<typeof unsavedHere>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #mayBeThere = false;

  constructor(api: ApiClient, userId: string, formId: string, recordId: string | null) {
    this.#api = api;
    this.#key = unsavedKey(formId, recordId);
    this.#here = unsavedHere(window.localStorage, userId, this.#key);
  }

  readHere(): Unsaved | null {
    return this.#here.read(Date.now());
  }

  /** The younger of the two copies. Without a network, the one that is here. */
  async read(): Promise<Unsaved | null> {
    const answer = await this.#api.call('GET /me/state/:key', { params: { key: this.#key } }).catch(() => null);
    const there = readUnsaved(answer?.value, Date.now());
    if (there) this.#mayBeThere = true;
    return newest(this.readHere(), there);
  }

  write(unsaved: Unsaved): void {
    this.#here.write(unsaved);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#mayBeThere = true;
      const body = { value: JSON.parse(JSON.stringify(unsaved)) };
      // The copy in this browser is there whatever happens to the one on the server.
      this.#api.call('PUT /me/state/:key', { params: { key: this.#key }, body }).catch(() => undefined);
    }, remoteDelay);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#here.clear();
    if (!this.#mayBeThere) return;
    this.#mayBeThere = false;
    this.#api.call('DELETE /me/state/:key', { params: { key: this.#key } }).catch(() => undefined);
  }
}
