import type { Actor, PublishedForm, RecordReader } from '@mortise/core';

/** So many titles are asked for at once. */
const askedAtOnce = 100;
const pageSize = 200;

/** Records of forms that were there before, by title. Each title is looked up once. */
export class TitleIndex {
  readonly #reader: RecordReader;
  readonly #actor: Actor;
  readonly #known = new Map<string, Map<string, string[]>>();

  constructor(reader: RecordReader, actor: Actor) {
    this.#reader = reader;
    this.#actor = actor;
  }

  /** Finds out what these texts mean; `idsBy` answers from then on. */
  async learn(form: PublishedForm, texts: Iterable<string>): Promise<void> {
    const known = this.#known.get(form.id) ?? new Map<string, string[]>();
    this.#known.set(form.id, known);
    const unknown = new Map<string, string>();
    for (const text of texts) if (!known.has(titleKey(text))) unknown.set(titleKey(text), text.trim());
    unknown.delete('');
    const asked = [...unknown.values()];
    for (const key of unknown.keys()) known.set(key, []);
    for (let start = 0; start < asked.length; start += askedAtOnce) {
      await this.#ask(form, asked.slice(start, start + askedAtOnce), known);
    }
  }

  idsBy(formId: string, text: string): readonly string[] {
    return this.#known.get(formId)?.get(titleKey(text)) ?? [];
  }

  async #ask(form: PublishedForm, value: string[], known: Map<string, string[]>): Promise<void> {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<RecordReader['query']>> = await this.#reader.query(this.#actor, form, {
        filter: { field: '$title', operator: 'is-one-of', operand: { kind: 'constant', value } },
        fields: [],
        limit: pageSize,
        cursor,
      });
      // Whoever may not read the other form finds nothing in it.
      if (!page.ok) return;
      for (const { id, title } of page.value.items) known.get(titleKey(title))?.push(id);
      cursor = page.value.nextCursor;
    } while (cursor !== null);
  }
}

const titleKey = (title: string): string => title.trim().toLowerCase();
