import {
  type Bilingual,
  type Condition,
  comparable,
  type Field,
  type Found,
  type Issue,
  recordIdsIn,
  rowsIn,
  targetsOf,
  type Wanted,
} from '@mortise/core';
import { candidatesAsked, judgeCandidates, type Reaches } from './check-candidates.ts';
import { filesNamed, filesWanted, judgeFiles, picturesNamed } from './check-files.ts';
import { judgeRanges, rangesAsked } from './check-ranges.ts';
import { claimsOfSet, judgeSet, wantedSet } from './check-sets.ts';
import type { Draft, Rejection } from './draft.ts';
import { idTaken, noSuchOwner, noSuchTarget, notUnique } from './field-issues.ts';
import type { FormShape } from './form-shape.ts';

interface Mention {
  readonly draft: Draft;
  readonly field: Field;
  readonly ids: readonly string[];
  /** The form whose records they are, where they are records. */
  readonly formId: string | undefined;
  /** Where it is said, for an issue: the field's own place when absent. */
  readonly path?: Issue['path'];
}

type Pointing = 'users' | 'departments' | 'records';

const pointing: Partial<Record<Field['kind'], Pointing>> = {
  member: 'users',
  members: 'users',
  department: 'departments',
  departments: 'departments',
  record: 'records',
  records: 'records',
  pointer: 'records',
  pointers: 'records',
};

const nouns: Record<Pointing, Bilingual> = {
  users: { zh: '成员', en: 'member' },
  departments: { zh: '部门', en: 'department' },
  records: { zh: '记录', en: 'record' },
};

/** Everything a batch asks of the database before it is written, and what the answers mean for it. */
export interface Question {
  readonly wanted: Wanted;
  readonly isEmpty: boolean;
  /** `openable`: ids of the files among them that the writer may open. */
  judge(found: Found, openable: ReadonlySet<string>): Rejection[];
}

interface Asking {
  readonly reaches: Reaches;
  readonly uniquely: boolean;
  /** Of right sides of conditions. */
  readonly settle: (condition: Condition) => Condition;
}

/**
 * `uniquely` false leaves the unique fields to their indexes: a single new record is faster that way, and a refusal comes
 * back here with the question asked.
 */
export function questionOf(
  drafts: readonly Draft[],
  shape: FormShape,
  { reaches, uniquely, settle }: Asking,
): Question {
  const points = shape.fields.some(
    ({ kind, columns }) => pointing[kind] || columns.some((each) => pointing[each.kind]),
  );
  const mentions = points ? drafts.flatMap((draft) => mentionsIn(draft, shape)) : [];
  const of = (what: Pointing) => mentions.filter(({ field }) => pointing[field.kind] === what);
  const newOwners = drafts.flatMap((draft) => (draft.ownerChanged && draft.ownerId ? [draft.ownerId] : []));
  const unique = uniquely ? shape.unique.map((field) => claimsOf(drafts, field)) : [];
  const sets = uniquely ? shape.sets.map((set) => claimsOfSet(drafts, set)) : [];
  const candidates = candidatesAsked(drafts, shape, reaches, settle);
  const ranges = rangesAsked(drafts, shape);
  const files = filesNamed(drafts, shape);
  const pictures = picturesNamed(drafts, shape);
  const wanted: Wanted = {
    newIds: uniquely ? drafts.flatMap(({ id, old }) => (old ? [] : [id])) : [],
    users: distinct([...of('users').flatMap(({ ids }) => ids), ...newOwners]),
    departments: distinct(of('departments').flatMap(({ ids }) => ids)),
    files: filesWanted(files, pictures),
    records: recordsWanted(of('records'), reaches),
    candidates: candidates.map((asked) => asked.wanted),
    ranges: ranges.map((asked) => asked.wanted),
    unique: unique.map(({ field, claims }) => ({ field, values: claims.map(({ value }) => value) })),
    sets: sets.map(({ set, claims }) => wantedSet(set, claims)),
  };
  return {
    wanted,
    isEmpty:
      [wanted.users, wanted.departments, wanted.records, ...wanted.unique.map(({ values }) => values)].every(
        (asked) => asked.length === 0,
      ) &&
      sets.every(({ claims }) => claims.length === 0) &&
      wanted.newIds.length === 0 &&
      candidates.length === 0 &&
      files.length === 0 &&
      pictures.length === 0 &&
      ranges.length === 0,
    judge: (found, openable) =>
      byDraft([
        ...mentions.flatMap((mention) => judgeMention(mention, found)),
        ...judgeCandidates(candidates, found),
        ...judgeRanges(ranges, found),
        ...judgeFiles(files, found, openable),
        ...drafts.flatMap((draft) => judgeDraft(draft, found)),
        ...unique.flatMap(({ field, claims }) => judgeClaims(field, claims, found)),
        ...sets.flatMap(({ set, claims }) => judgeSet(set, claims, found)),
      ]),
  };
}

function mentionsIn(draft: Draft, shape: FormShape): Mention[] {
  return draft.touched.flatMap((key) => {
    const field = shape.byKey.get(key);
    const value = draft.values[key];
    if (field?.storage.in === 'children') return mentionsInRows(draft, field);
    if (!field || !pointing[field.kind] || value === null || value === undefined) return [];
    return newlyNamed(field, value, draft.old?.values[key]).map((named) => ({ draft, field, ...named }));
  });
}

/** Form by form where they are records. Whoever left stays where they were named already. */
function newlyNamed({ kind, storage }: Field, value: unknown, before: unknown): Pick<Mention, 'ids' | 'formId'>[] {
  const formIds = pointing[kind] === 'records' ? targetsOf(storage) : [undefined];
  return formIds.flatMap((formId) => {
    const old = new Set(recordIdsIn(before, formId));
    const ids = recordIdsIn(value, formId).filter((id) => !old.has(id));
    return ids.length > 0 ? [{ ids, formId }] : [];
  });
}

function mentionsInRows(draft: Draft, { key, columns }: Field): Mention[] {
  const pointers = columns.filter(({ kind }) => pointing[kind]);
  if (pointers.length === 0) return [];
  const before = new Map(rowsIn(draft.old?.values[key]).map((row) => [row.id, row]));
  return rowsIn(draft.values[key]).flatMap((row, index) =>
    pointers.flatMap((field) =>
      newlyNamed(field, row[field.key], before.get(row.id)?.[field.key]).map((named) => ({
        draft,
        field,
        ...named,
        path: [key, index, field.key],
      })),
    ),
  );
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];

function recordsWanted(mentions: readonly Mention[], reaches: Reaches) {
  const byForm = new Map<string, string[]>();
  for (const { formId, ids } of mentions) {
    if (formId === undefined) continue;
    const known = byForm.get(formId) ?? [];
    known.push(...ids);
    byForm.set(formId, known);
  }
  return [...byForm].flatMap(([formId, ids]) => {
    const reach = reaches.get(formId);
    return reach ? [{ reach, ids: distinct(ids) }] : [];
  });
}

interface Claim {
  readonly draft: Draft;
  readonly value: unknown;
}

function claimsOf(drafts: readonly Draft[], field: Field): { field: Field; claims: Claim[] } {
  const claims = drafts.flatMap((draft) => {
    const value = draft.values[field.key];
    return draft.touched.includes(field.key) && value != null ? [{ draft, value }] : [];
  });
  return { field, claims };
}

type Finding = [Draft, Issue];

function judgeMention({ draft, field, ids, formId = '', path = [field.key] }: Mention, found: Found): Finding[] {
  const what = pointing[field.kind] ?? 'records';
  const known = what === 'records' ? found.recordsOf.get(formId) : found[what];
  return ids.every((id) => known?.has(id)) ? [] : [[draft, { ...noSuchTarget(field, nouns[what]), path }]];
}

function judgeDraft(draft: Draft, found: Found): Finding[] {
  const findings: Finding[] = [];
  if (!draft.old && found.takenIds.has(draft.id)) findings.push([draft, idTaken(draft.id)]);
  if (draft.ownerChanged && draft.ownerId && !found.users.has(draft.ownerId)) findings.push([draft, noSuchOwner]);
  return findings;
}

/** Of those in the batch that claim the same value, the first may have it. */
function judgeClaims(field: Field, claims: readonly Claim[], found: Found): Finding[] {
  const holders = found.holders.get(field.id);
  const claimed = new Set<string>();
  return claims.flatMap(({ draft, value }, place): Finding[] => {
    const holder = holders?.get(place);
    const said = comparable(field.kind, value);
    const isTaken = (holder !== undefined && holder !== draft.id) || claimed.has(said);
    claimed.add(said);
    return isTaken ? [[draft, notUnique(field, value)]] : [];
  });
}

function byDraft(findings: readonly Finding[]): Rejection[] {
  const issues = new Map<Draft, Issue[]>();
  for (const [draft, found] of findings) issues.set(draft, [...(issues.get(draft) ?? []), found]);
  return [...issues].map(([{ index }, list]) => ({ index, error: { code: 'invalid', issues: list } }));
}
