'use client';

import { problemOf } from '@mortise/api/client';
import type { Field, RecordChange, RecordView, Values } from '@mortise/core';
import { joinWords, textIn } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import type { Question } from './use-records.ts';

const atOnce = 1000;
const pageLimit = 200;
/** The most that one batch takes from a filter. */
export const mostSelected = 10_000;

/** What one does to several records at a time, each with its undo. `changed` is told afterwards, undo included. */
export function useRecordWork({ form, fields }: RuntimeForm, changed: () => void) {
  const { api } = useRuntime();
  const toast = useToast();
  const { t } = useText();
  const params = { form: form.id };
  const name = { zh: textIn(form.name, 'zh'), en: textIn(form.name, 'en') };
  const failed = (error: unknown) => {
    const { text, traceId } = problemOf(error);
    toast.failed(t(text), { traceId });
  };

  /** In batches that the server takes; each is all or nothing. */
  async function write(changes: readonly RecordChange[]): Promise<readonly RecordView[]> {
    const records: RecordView[] = [];
    for (let from = 0; from < changes.length; from += atOnce) {
      const body = { changes: changes.slice(from, from + atOnce) as never };
      const written = await api.call('POST /forms/:form/records/batch', { params, body }, { road: 'grid' });
      records.push(...written.records);
    }
    return records;
  }

  /** Says what was done and offers to take it back. False when it failed; nothing of the batch at hand is done then. */
  async function doing(work: () => Promise<{ done: { zh: string; en: string }; undo: () => Promise<unknown> } | null>) {
    try {
      const outcome = await work();
      changed();
      if (!outcome) return true;
      toast.undo(t(outcome.done), () => {
        outcome.undo().then(changed, failed);
      });
      return true;
    } catch (error) {
      changed();
      failed(error);
      return false;
    }
  }

  const remove = (ids: readonly string[]) =>
    doing(async () => {
      await write(ids.map((id) => ({ kind: 'delete', id })));
      return {
        done: { zh: joinWords(`已删除 ${ids.length} 条`, name.zh), en: `Deleted ${ids.length} × ${name.en}` },
        undo: () => write(ids.map((id) => ({ kind: 'restore', id }))),
      };
    });

  const duplicate = (record: RecordView, copied: readonly Field[]) =>
    doing(async () => {
      const detail = await api.call('GET /forms/:form/records/:id', { params: { ...params, id: record.id } });
      const values = Object.fromEntries(copied.map(({ key }) => [key, detail.record.values[key] ?? null]));
      const made = await api.call('POST /forms/:form/records', { params, body: { values: values as never } });
      return {
        done: { zh: `已复制 ${record.title}`, en: `Duplicated ${record.title}` },
        undo: () => write([{ kind: 'delete', id: made.id }]),
      };
    });

  /** Some fields of these records, in as many pages as it takes. */
  async function read(ids: readonly string[], asked: readonly string[]): Promise<readonly RecordView[]> {
    const records: RecordView[] = [];
    for (let from = 0; from < ids.length; from += pageLimit) {
      const some = ids.slice(from, from + pageLimit);
      const filter = { field: '$id', operator: 'is-one-of', operand: { kind: 'constant' as const, value: some } };
      const body = { filter, fields: [...asked], limit: pageLimit };
      const page = await api.call('POST /forms/:form/records/query', { params, body });
      records.push(...page.items);
    }
    return records;
  }

  /** What these fields hold, with what the server fills in beside a choice in one of them, so that it can be put back. */
  async function stored(ids: readonly string[], changed: readonly Field[]): Promise<ReadonlyMap<string, Values>> {
    const filled = changed.flatMap(({ type, config }) => type.fills?.(config)?.rules.map(({ to }) => to) ?? []);
    const records = await read(ids, [...new Set([...changed.map(({ id }) => id), ...filled])]);
    return new Map(records.map(({ id, values }) => [id, values]));
  }

  const setField = (ids: readonly string[], field: Field, value: unknown) =>
    doing(async () => {
      const before = await stored(ids, [field]);
      const change = (id: string, values: Values): RecordChange => ({ kind: 'update', id, values });
      await write([...before.keys()].map((id) => change(id, { [field.key]: value })));
      const label = { zh: textIn(field.block.label, 'zh'), en: textIn(field.block.label, 'en') };
      return {
        done: { zh: `已修改 ${before.size} 条的「${label.zh}」`, en: `Changed "${label.en}" of ${before.size}` },
        undo: () => write([...before].map(([id, values]) => change(id, values))),
      };
    });

  const giveTo = (ids: readonly string[], ownerId: string) =>
    doing(async () => {
      const before = (await read(ids, ['$owner'])).filter((record) => record.ownerId !== ownerId);
      const change = (id: string, to: string | null): RecordChange => ({ kind: 'update', id, values: {}, ownerId: to });
      await write(before.map(({ id }) => change(id, ownerId)));
      return {
        done: { zh: `已转移 ${before.length} 条`, en: `Transferred ${before.length}` },
        undo: () => write(before.map((record) => change(record.id, record.ownerId))),
      };
    });

  const paste = (updates: readonly { record: RecordView; values: Values }[], creates: readonly Values[]) =>
    doing(async () => {
      const keys = new Set(updates.flatMap(({ values }) => Object.keys(values)));
      const filling = fields.filter(({ key, type, config }) => keys.has(key) && type.fills?.(config));
      const before = await stored(filling.length > 0 ? updates.map(({ record }) => record.id) : [], filling);
      const written = await write([
        ...updates.map(({ record, values }) => ({
          kind: 'update' as const,
          id: record.id,
          version: record.version,
          values,
        })),
        ...creates.map((values) => ({ kind: 'create' as const, values })),
      ]);
      const made = written.slice(updates.length);
      const said = (updated: string, created: string, and: string) =>
        [updates.length > 0 && updated, creates.length > 0 && created].filter(Boolean).join(and);
      return {
        done: {
          zh: said(`已更新 ${updates.length} 条`, `已新建 ${creates.length} 条`, '，'),
          en: said(`Updated ${updates.length}`, `Created ${creates.length}`, ', '),
        },
        undo: () =>
          write([
            ...updates.map(({ record, values }) => ({
              kind: 'update' as const,
              id: record.id,
              values: {
                ...before.get(record.id),
                ...Object.fromEntries(Object.keys(values).map((key) => [key, record.values[key] ?? null])),
              },
            })),
            ...made.map(({ id }) => ({ kind: 'delete' as const, id })),
          ]),
      };
    });

  /** Ids of all that match, up to `mostSelected`. */
  async function allIds({ filter, search }: Question): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const body = { filter, search, fields: [], limit: pageLimit, cursor };
      const page: { items: readonly { id: string }[]; nextCursor: string | null } = await api.call(
        'POST /forms/:form/records/query',
        { params, body },
      );
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null && ids.length < mostSelected);
    return ids.slice(0, mostSelected);
  }

  return { remove, duplicate, setField, giveTo, paste, allIds, failed };
}

export type RecordWork = ReturnType<typeof useRecordWork>;
