import type { ApiClient } from '@mortise/api/client';
import { type Field, type FormSession, newId, type RecordView } from '@mortise/core';
import { creationOf, isWritable } from './new-values.ts';

/** Sends what a session holds: a new record whole, a stored one by its changes and the version they began from. */
export class RecordSaver {
  #api: ApiClient;
  #formId: string;
  #fields: readonly Field[];
  #attempt = { body: '', key: '' };

  constructor(api: ApiClient, formId: string, fields: readonly Field[]) {
    this.#api = api;
    this.#formId = formId;
    this.#fields = fields;
  }

  async save(session: FormSession, base: RecordView | null): Promise<RecordView> {
    const saved = base ? await this.#update(session, base) : await this.#create(session);
    this.#attempt = { body: '', key: '' };
    return saved;
  }

  #create(session: FormSession): Promise<RecordView> {
    const body = { values: creationOf(this.#fields, session) as never };
    return this.#api.call(
      'POST /forms/:form/records',
      { params: { form: this.#formId }, body },
      this.#optionsFor(body),
    );
  }

  #update(session: FormSession, base: RecordView): Promise<RecordView> {
    const { changes } = session;
    const sent = this.#fields.filter((field) => isWritable(field) && field.key in changes);
    const values = Object.fromEntries(sent.map(({ key }) => [key, changes[key]]));
    const body = { version: base.version, values: values as never };
    return this.#api.call(
      'PATCH /forms/:form/records/:id',
      { params: { form: this.#formId, id: base.id }, body },
      this.#optionsFor(body),
    );
  }

  /** The same content keeps its key: a save repeated after a lost answer is made once. */
  #optionsFor(body: unknown) {
    const text = JSON.stringify(body);
    if (this.#attempt.body !== text) this.#attempt = { body: text, key: newId() };
    return { road: 'form', idempotencyKey: this.#attempt.key } as const;
  }
}
