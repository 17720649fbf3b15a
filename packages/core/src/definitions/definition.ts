import * as z from 'zod';

export const definitionKinds = [
  'app',
  'form',
  'view',
  'public-form',
  'option-set',
  'role',
  'duplicate-rule',
  'page',
  'home',
] as const;
export type DefinitionKind = (typeof definitionKinds)[number];

/**
 * One thing a builder made, whatever its kind. `draft` is what is being edited (permissive), `published` what the
 * runtime shows (strict). `revision` counts draft saves, `version` counts publications; published versions are frozen.
 */
export interface Definition {
  readonly id: string;
  /** The app it belongs to; an app and the home page belong to themselves. */
  readonly appId: string;
  readonly kind: DefinitionKind;
  /** Made once from the name, unique per kind, never changed: the table name of a form. */
  readonly key: string;
  readonly draft: unknown;
  readonly revision: number;
  readonly published: unknown | null;
  readonly version: number | null;
  /** Set for what belongs to one person, such as a personal view. */
  readonly ownerId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly publishedAt: string | null;
  readonly deletedAt: string | null;
}

/** A frozen publication. */
export interface DefinitionVersion {
  readonly definitionId: string;
  readonly version: number;
  readonly published: unknown;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}

/** Letter first, then letters, digits and underscores. Also a PostgreSQL name, hence the length. */
export const Key = z.string().regex(/^[a-z][a-z0-9_]{0,47}$/);
