import {
  type Field,
  type FileRef,
  type Found,
  type FoundFile,
  type Issue,
  issue,
  issuesOf,
  rowsIn,
  type Values,
} from '@mortise/core';
import type { Draft } from './draft.ts';
import type { FormShape } from './form-shape.ts';
import { isId } from './is-id.ts';

/** Files that a change names anew, and where. */
interface FilesNamed {
  readonly draft: Draft;
  readonly field: Field;
  readonly refs: readonly FileRef[];
  /** As they are stored, of those that are named there already. */
  readonly known: ReadonlyMap<string, FileRef>;
  readonly fresh: readonly string[];
  readonly path: Issue['path'];
  readonly put: (refs: readonly FileRef[]) => void;
}

const refsIn = (value: unknown): readonly FileRef[] => (Array.isArray(value) ? (value as FileRef[]) : []);

/** A file that is named already stays, whoever may open it now. */
export const filesNamed = (drafts: readonly Draft[], { fields }: FormShape): FilesNamed[] =>
  drafts.flatMap((draft) =>
    fields
      .filter(({ key, type }) => draft.touched.includes(key) && !type.derive)
      .flatMap((field) => {
        const before = draft.old?.values[field.key];
        if (field.kind === 'files') return namedAt(draft, field, draft.values, before, []);
        const columns = field.columns.filter(({ kind }) => kind === 'files');
        if (columns.length === 0) return [];
        const was = new Map(rowsIn(before).map((row) => [row.id, row]));
        return rowsIn(draft.values[field.key]).flatMap((row, index) =>
          columns.flatMap((column) =>
            namedAt(draft, column, row as Record<string, unknown>, was.get(row.id)?.[column.key], [field.key, index]),
          ),
        );
      }),
  );

function namedAt(
  draft: Draft,
  field: Field,
  values: Values & Record<string, unknown>,
  before: unknown,
  place: Issue['path'],
): FilesNamed[] {
  const refs = refsIn(values[field.key]);
  const known = new Map(refsIn(before).map((ref) => [ref.id, ref]));
  const fresh = refs.map(({ id }) => id).filter((id) => !known.has(id));
  const put = (next: readonly FileRef[]) => {
    values[field.key] = next;
  };
  return refs.length > 0 ? [{ draft, field, refs, known, fresh, path: [...place, field.key], put }] : [];
}

/** What the database is asked for. */
export const filesWanted = (named: readonly FilesNamed[]): string[] => [
  ...new Set(named.flatMap(({ fresh }) => fresh).filter(isId)),
];

/**
 * A record holds only files that are there and that its writer may open, and says of them what was stored: the name, size
 * and type that came with the request prove nothing. Puts the stored ones in their place.
 */
export function judgeFiles(
  named: readonly FilesNamed[],
  { files }: Found,
  mayOpen: (file: FoundFile) => boolean,
): [Draft, Issue][] {
  return named.flatMap(({ draft, field, refs, known, fresh, path, put }): [Draft, Issue][] => {
    const opened = new Map(
      fresh.flatMap((id) => {
        const file = files.get(id.toLowerCase());
        return file && mayOpen(file) ? [[id, file] as const] : [];
      }),
    );
    if (opened.size < new Set(fresh).size) return [[draft, issue(path, 'no_such_file', noSuchFile)]];
    const told = refs.map((ref) => {
      const file = opened.get(ref.id);
      return file ? { ...ref, name: file.name, size: file.size, type: file.type } : (known.get(ref.id) ?? ref);
    });
    const parsed = field.type.value(field.config).safeParse(told);
    if (!parsed.success) return issuesOf(parsed.error).map((one) => [draft, { ...one, path: [...path, ...one.path] }]);
    const kept = refsIn(parsed.data);
    put(told.map((ref, index) => ({ ...ref, name: kept[index]?.name ?? ref.name })));
    return [];
  });
}

const noSuchFile = {
  zh: '文件不存在，或不是你能打开的，重新上传',
  en: 'The file is not there, or not one you may open. Upload it again',
};
