import { type Field, type FileRef, type Found, type Issue, issue, issuesOf } from '@mortise/core';
import type { Draft } from './draft.ts';
import type { FormShape } from './form-shape.ts';
import { isId } from './is-id.ts';
import { picturesIn } from './named-files.ts';
import { type Place, placesOf } from './places.ts';

/** Files that a change names in one place. */
interface FilesNamed extends Pick<Place, 'draft' | 'path' | 'put'> {
  readonly field: Field;
  readonly refs: readonly FileRef[];
  /** As they are stored, of those that are named there already: they stay, whoever may open them now. */
  readonly known: ReadonlyMap<string, FileRef>;
  /** Ids of the others. */
  readonly fresh: readonly string[];
}

const refsIn = (value: unknown): readonly FileRef[] => (Array.isArray(value) ? (value as FileRef[]) : []);

export const filesNamed = (drafts: readonly Draft[], shape: FormShape): FilesNamed[] =>
  placesOf(drafts, shape).flatMap(({ field, places }) => {
    if (field.kind !== 'files' || field.type.derive) return [];
    return places().flatMap(({ draft, value, before, path, isTouched, put }): FilesNamed[] => {
      const refs = refsIn(value);
      if (refs.length === 0 || !isTouched([field.id])) return [];
      const known = new Map(refsIn(before).map((ref) => [ref.id, ref]));
      const fresh = refs.map(({ id }) => id).filter((id) => !known.has(id));
      return [{ draft, field, refs, known, fresh, path, put }];
    });
  });

/** Pictures in the rich text that a change brings, old ones too: which of them its writer may show is asked every time. */
export const picturesNamed = (drafts: readonly Draft[], shape: FormShape): string[] =>
  placesOf(drafts, shape).flatMap(({ field, places }) =>
    field.kind === 'html' && !field.type.derive
      ? places().flatMap(({ value, isTouched }) => (isTouched([field.id]) ? picturesIn(value) : []))
      : [],
  );

/** What the database is asked for. */
export const filesWanted = (named: readonly FilesNamed[], pictures: readonly string[]): string[] => [
  ...new Set([...named.flatMap(({ fresh }) => fresh).filter(isId), ...pictures]),
];

/**
 * A record holds only files that are there and that its writer may open, and says of them what was stored: the name, size
 * and type that came with the request prove nothing. Puts the stored ones in their place.
 */
export function judgeFiles(
  named: readonly FilesNamed[],
  { files }: Found,
  openable: ReadonlySet<string>,
): [Draft, Issue][] {
  return named.flatMap(({ draft, field, refs, known, fresh, path, put }): [Draft, Issue][] => {
    const opened = new Map(
      fresh.flatMap((id) => {
        const file = files.get(id.toLowerCase());
        return file && openable.has(id.toLowerCase()) ? [[id, file] as const] : [];
      }),
    );
    if (opened.size < new Set(fresh).size) return [[draft, issue(path, 'no_such_file', noSuchFile)]];
    const told = refs.map((ref) => {
      const file = opened.get(ref.id);
      return file
        ? { ...ref, id: ref.id.toLowerCase(), name: file.name, size: file.size, type: file.type }
        : (known.get(ref.id) ?? ref);
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
