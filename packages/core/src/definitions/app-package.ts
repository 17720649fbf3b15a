import * as z from 'zod';
import { PageDraft } from '../pages/page.ts';
import { AppDraft } from './app.ts';
import { Key } from './definition.ts';
import { DuplicateRuleDraft } from './duplicate-rule.ts';
import { FormDraft } from './form.ts';
import { OptionSetDraft } from './option-set.ts';
import { PublicFormDraft } from './public-form.ts';
import { RoleDraft } from './role.ts';
import { ViewDraft } from './view.ts';

const part = <S extends z.ZodType>(content: S) =>
  z.object({
    id: z.uuid(),
    key: Key,
    draft: content,
    /** Null for what was never published. */
    published: content.nullable(),
  });

/** A whole app in one file: its definitions, drafts and publications, without records, history or anybody's own views. */
export const AppPackage = z.object({
  format: z.literal('mortise-app'),
  version: z.literal(1),
  app: part(AppDraft),
  forms: z.array(part(FormDraft)).max(500),
  views: z.array(part(ViewDraft)).max(5000),
  publicForms: z.array(part(PublicFormDraft)).max(500).default([]),
  optionSets: z.array(part(OptionSetDraft)).max(500).default([]),
  /** Without those who hold them: people are of one installation. */
  roles: z.array(part(RoleDraft)).max(500).default([]),
  duplicateRules: z.array(part(DuplicateRuleDraft)).max(500).default([]),
  pages: z.array(part(PageDraft)).max(500).default([]),
  /** Services outside that its fields ask, by name alone: addresses and keys stay where they are. */
  connectors: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .max(500)
    .default([]),
});
export type AppPackage = z.infer<typeof AppPackage>;

/** The same with ids replaced wherever they stand, as a whole string or as a property's name. */
export function replaceIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  return replaced(value, ids) as T;
}

function replaced(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [ids.get(key) ?? key, replaced(item, ids)]));
}
