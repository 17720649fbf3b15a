import {
  type Actor,
  type FieldCatalog,
  fieldsOf,
  newId,
  type ParseContext,
  type PublishedForm,
  type RecordReader,
  type RecordWriter,
  readCell,
  textCell,
  titleFieldOf,
} from '@mortise/core';
import { isId } from '../records/is-id.ts';

/** So many titles are asked for at once. */
const askedAtOnce = 100;
const pageSize = 200;
const idsAtOnce = 1000;

interface Ports {
  readonly reader: Pick<RecordReader, 'query' | 'titles' | 'match'>;
  readonly writer: RecordWriter;
  readonly catalog: FieldCatalog;
}

/** By which field of a form its records are looked for; null is their title. */
export type LookedUp = string | null;

/** Records of forms that were there before, by what cells say of them. Each text is looked up once. */
export class RecordIndex {
  readonly #ports: Ports;
  readonly #actor: Actor;
  readonly #batch: string;
  readonly #isTrial: boolean;
  readonly #known = new Map<string, Map<string, readonly string[]>>();
  /** Records that were made, or in a trial would be. */
  made = 0;

  constructor(ports: Ports, actor: Actor, { batch, isTrial }: { readonly batch: string; readonly isTrial: boolean }) {
    this.#ports = ports;
    this.#actor = actor;
    this.#batch = batch;
    this.#isTrial = isTrial;
  }

  /** Finds out what these texts mean; `idsBy` answers from then on. */
  async learn(form: PublishedForm, by: LookedUp, texts: Iterable<string>): Promise<void> {
    const known = this.#of(form.id, by);
    const unknown = new Map<string, string>();
    for (const text of texts) if (!known.has(keyOf(text))) unknown.set(keyOf(text), text.trim());
    unknown.delete('');
    if (unknown.size === 0) return;
    for (const key of unknown.keys()) known.set(key, []);
    const asked = [...unknown.values()];
    await this.#askIds(form, asked, known);
    if (by !== null) return this.#match(form, by, asked, known);
    for (let start = 0; start < asked.length; start += askedAtOnce)
      await this.#askTitles(form, asked.slice(start, start + askedAtOnce), known);
  }

  idsBy(formId: string, by: LookedUp, text: string): readonly string[] {
    return this.#known.get(nameOf(formId, by))?.get(keyOf(text)) ?? [];
  }

  /** Makes records for texts that no record bears. What cannot be made stays unknown. */
  async create(form: PublishedForm, by: LookedUp, texts: Iterable<string>, context: ParseContext): Promise<void> {
    const known = this.#of(form.id, by);
    const fields = fieldsOf(form, this.#ports.catalog);
    const field = by === null ? titleFieldOf(form, fields) : fields.find(({ id }) => id === by);
    if (!field) return;
    const wanted = new Map<string, string>();
    for (const text of texts)
      if (text.trim() !== '' && known.get(keyOf(text))?.length === 0) wanted.set(keyOf(text), text.trim());
    const changes = [...wanted].flatMap(([key, text]) => {
      const read = readCell(field, textCell(text), context);
      return read.ok && read.value !== null ? [{ key, id: newId(), values: { [field.key]: read.value } }] : [];
    });
    if (changes.length === 0) return;
    const written = await this.#ports.writer.write(
      this.#actor,
      form,
      changes.map(({ id, values }) => ({ kind: 'create', id, values })),
      { atomic: false, road: 'import', returning: 'ids', batch: this.#batch, trial: this.#isTrial },
    );
    if (!written.ok) return;
    const made = new Set(written.value.ids);
    for (const { key, id } of changes) if (made.has(id)) known.set(key, [id]);
    this.made += made.size;
  }

  #of(formId: string, by: LookedUp): Map<string, readonly string[]> {
    const name = nameOf(formId, by);
    const known = this.#known.get(name) ?? new Map<string, readonly string[]>();
    this.#known.set(name, known);
    return known;
  }

  /** A file of ours may say records by their ids. */
  async #askIds(form: PublishedForm, texts: readonly string[], known: Map<string, readonly string[]>): Promise<void> {
    const ids = texts.filter(isId).map((text) => text.toLowerCase());
    for (let start = 0; start < ids.length; start += idsAtOnce) {
      const found = await this.#ports.reader.titles(this.#actor, form, ids.slice(start, start + idsAtOnce));
      for (const id of Object.keys(found)) known.set(id, [id]);
    }
  }

  /** Whoever may not read the other form, or that field of it, finds nothing in it. */
  async #match(form: PublishedForm, by: string, texts: readonly string[], known: Map<string, readonly string[]>) {
    const field = fieldsOf(form, this.#ports.catalog).find(({ id }) => id === by);
    if (!field) return;
    const { locale, timeZone } = this.#actor;
    const context: ParseContext = { locale, timeZone, dateOrder: 'ymd', find: () => [] };
    const questions = texts.map((text) => {
      const read = readCell(field, textCell(text), context);
      return { text, value: read.ok ? read.value : null };
    });
    const found = await this.#ports.reader.match(
      this.#actor,
      form,
      [by],
      questions.map(({ value }) => [value]),
    );
    if (!found.ok) return;
    questions.forEach(({ text }, at) => {
      const ids = found.value[at] ?? [];
      if (ids.length > 0) known.set(keyOf(text), ids);
    });
  }

  async #askTitles(form: PublishedForm, value: string[], known: Map<string, readonly string[]>): Promise<void> {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<RecordReader['query']>> = await this.#ports.reader.query(this.#actor, form, {
        filter: { field: '$title', operator: 'is-one-of', operand: { kind: 'constant', value } },
        fields: [],
        limit: pageSize,
        cursor,
      });
      if (!page.ok) return;
      for (const { id, title } of page.value.items) {
        const ids = known.get(keyOf(title));
        if (ids) known.set(keyOf(title), [...ids, id]);
      }
      cursor = page.value.nextCursor;
    } while (cursor !== null);
  }
}

const nameOf = (formId: string, by: LookedUp) => `${formId} ${by ?? ''}`;
const keyOf = (text: string): string => text.trim().toLowerCase();
