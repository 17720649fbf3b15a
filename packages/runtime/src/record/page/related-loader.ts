import type { Answer, ApiClient } from '@mortise/api/client';
import type { RelatedPart } from '@mortise/core';

export type RelatedList = Answer<'POST /forms/:form/records/:id/related'>['lists'][number];

type Wanted = Pick<RelatedPart, 'id' | 'via' | 'columns' | 'filter' | 'sort' | 'limit'> & { readonly cursor?: string };

interface Waiting {
  readonly wanted: Wanted;
  readonly resolve: (list: RelatedList | null) => void;
  readonly reject: (error: unknown) => void;
}

/** As many as one request takes. */
const most = 40;

/** Lists of one record that are wanted in the same moment are asked for together. */
export class RelatedLoader {
  readonly #api: ApiClient;
  readonly #params: { readonly form: string; readonly id: string };
  #waiting: Waiting[] = [];

  constructor(api: ApiClient, formId: string, recordId: string) {
    this.#api = api;
    this.#params = { form: formId, id: recordId };
  }

  /** Null: it is out of the reader's reach. */
  load({ id, via, columns, filter, sort, limit, cursor }: Wanted): Promise<RelatedList | null> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setTimeout(() => void this.#send());
      const wanted = { id, via, columns, filter, sort, limit, ...(cursor === undefined ? {} : { cursor }) };
      this.#waiting.push({ wanted, resolve, reject });
    });
  }

  async #send() {
    const waiting = this.#waiting.splice(0, most);
    if (this.#waiting.length > 0) setTimeout(() => void this.#send());
    try {
      const body = {
        lists: waiting.map(({ wanted }) => ({ ...wanted, columns: [...wanted.columns], sort: [...wanted.sort] })),
      };
      const { lists } = await this.#api.call('POST /forms/:form/records/:id/related', { params: this.#params, body });
      for (const { wanted, resolve } of waiting) resolve(lists.find(({ id }) => id === wanted.id) ?? null);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
