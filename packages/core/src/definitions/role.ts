import * as z from 'zod';
import { fieldRights, operations } from '../access/access.ts';
import { Condition } from '../conditions/condition.ts';
import { Text } from '../text.ts';

export const scopeKinds = [
  'none',
  'own',
  'own-and-below',
  'department',
  'department-and-below',
  'all',
  'condition',
] as const;

/** Which records of a form: by who owns them, or by a condition of the builder's. */
export const RoleScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['none', 'own', 'own-and-below', 'department', 'department-and-below', 'all']) }),
  z.object({ kind: z.literal('condition'), condition: Condition }),
]);
export type RoleScope = z.infer<typeof RoleScope>;

export const FieldGrant = z.object({
  right: z.enum(fieldRights),
  /** While a record is made, where that differs: a rep states a price once and may not change it. */
  onCreate: z.enum(['hidden', 'read', 'edit']).optional(),
});
export type FieldGrant = z.infer<typeof FieldGrant>;

/** What a role may do with one form. */
export const FormGrant = z.object({
  formId: z.string(),
  operations: z.array(z.enum(operations)).default([]),
  scopes: z
    .object({
      read: RoleScope.default({ kind: 'all' }),
      /** Of the records that may be read. */
      update: RoleScope.default({ kind: 'all' }),
      delete: RoleScope.default({ kind: 'all' }),
    })
    .prefault({}),
  /** By field id; a column's id, a button's and `$owner` too. */
  fields: z.record(z.string(), FieldGrant).default({}),
  /** Of every field that is not listed, those yet to come included. */
  otherFields: z.enum(fieldRights).default('edit'),
  /** Views that may be opened; null for all. */
  views: z.array(z.string()).nullable().default(null),
  /** The form is not in the navigation; links, look-ups and relations still lead there. */
  unlisted: z.boolean().default(false),
});
export type FormGrant = z.infer<typeof FormGrant>;

/** What those who hold it may do in one app. */
export const RoleDraft = z.object({
  name: Text.default(''),
  description: Text.optional(),
  /** Everything on every form of the app, and who holds its roles. */
  manages: z.boolean().default(false),
  forms: z.array(FormGrant).max(500).default([]),
});
export type RoleDraft = z.infer<typeof RoleDraft>;
export type PublishedRole = RoleDraft;
