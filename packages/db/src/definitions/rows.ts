import {
  type Definition,
  type DefinitionKind,
  type DefinitionVersion,
  openDefinition,
  raw,
  type StoredDefinition,
} from '@mortise/core';

/** A row of `definitions` as `columns` reads it. */
export interface DefinitionRow extends Omit<Definition, 'draft' | 'published'> {
  readonly draft: unknown;
  readonly published: unknown | null;
  readonly refs: string[];
}

export const columns = raw(`id, app_id as "appId", kind, key, draft, revision, published, version,
  owner_id as "ownerId", refs, created_at as "createdAt", updated_at as "updatedAt", updated_by as "updatedBy",
  published_at as "publishedAt", deleted_at as "deletedAt"`);

export const toDefinition = (row: DefinitionRow): StoredDefinition => ({
  ...row,
  draft: openDefinition(row.kind, row.draft),
  published: row.published === null ? null : openDefinition(row.kind, row.published),
});

export type VersionRow = DefinitionVersion & { kind: DefinitionKind };

export const toVersion = ({ kind, ...row }: VersionRow): DefinitionVersion => ({
  ...row,
  published: openDefinition(kind, row.published),
});
