import { type Field, type ParseContext, targetsOf } from '@mortise/core';
import { elementKindOf } from '../conditions/element-kind.ts';
import type { FieldViewContext } from '../field-view.ts';
import { namesIn } from './names-in.ts';

interface FinderPorts {
  readonly matrix: readonly (readonly string[])[];
  /** Of the cells, from the left; nothing where a cell is not read. */
  readonly columns: readonly (Pick<Field, 'kind' | 'storage'> | undefined)[];
  readonly search: FieldViewContext['search'];
}

/** More names than these in one paste are the importer's business. */
const mostNames = 200;

/** Looks up every name that the pasted cells of people, departments and records hold, so that parsing need not wait. */
export async function namesFinder({ matrix, columns, search }: FinderPorts): Promise<ParseContext['find']> {
  const found = new Map<string, readonly string[]>();
  const wanted = new Map<string, () => Promise<void>>();
  columns.forEach((field, place) => {
    if (!field) return;
    const element = elementKindOf(field.kind);
    if (!element || element === 'option') return;
    const kind = element === 'pointer' ? 'record' : element;
    const formIds = kind === 'record' ? targetsOf(field.storage) : [undefined];
    for (const row of matrix)
      for (const name of namesIn((row[place] ?? '').trim(), field.kind))
        for (const formId of formIds) {
          if (name === '' || wanted.size >= mostNames) continue;
          const key = keyOf(kind, name, formId);
          wanted.set(key, async () => {
            const hits = await search(kind, name, formId === undefined ? {} : { formId });
            found.set(
              key,
              hits.filter(({ title }) => title === name).map(({ id }) => id),
            );
          });
        }
  });
  const work = [...wanted.values()];
  for (let from = 0; from < work.length; from += 8) await Promise.all(work.slice(from, from + 8).map((look) => look()));
  return (kind, text, formId) => found.get(keyOf(kind, text, formId)) ?? [];
}

const keyOf = (kind: string, name: string, formId: string | undefined) => `${kind} ${formId ?? ''} ${name}`;
