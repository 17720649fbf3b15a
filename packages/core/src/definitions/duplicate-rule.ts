import * as z from 'zod';
import { matchNames } from '../duplicates/matches.ts';
import { Text } from '../text.ts';

/** Where a record comes in: `form` is whoever fills in a form or a cell, `api` also what the product does by itself. */
export const duplicateEntries = ['form', 'import', 'api', 'public'] as const;
export type DuplicateEntry = (typeof duplicateEntries)[number];

/** Refuse, ask whether it is meant, or let pass. */
export const duplicateActions = ['block', 'warn', 'off'] as const;
export type DuplicateAction = (typeof duplicateActions)[number];

/** The most keys of a rule, fields of a key, and forms of a rule. */
export const mostDuplicateKeys = 3;
export const mostKeyFields = 3;
export const mostDuplicateForms = 10;

/** One thing that two records have in common. */
export const DuplicateKey = z.object({
  id: z.string().min(1),
  match: z.enum(matchNames),
  /** How alike two texts have to be, of 1; null: the same. Only where the match may be alike. */
  similarity: z.number().min(0.3).max(0.95).nullable().default(null),
});
export type DuplicateKey = z.infer<typeof DuplicateKey>;

/** A form whose records a rule compares. */
export const DuplicateForm = z.object({
  formId: z.string(),
  /** By id of the key, the fields that may hold it: one of them is enough. */
  fields: z.record(z.string(), z.array(z.string()).max(mostKeyFields)).default({}),
  /** Where is looked when a record of this form is written: in all forms of the rule, in this one alone, or nowhere. */
  looksIn: z.enum(['all', 'own', 'none']).default('all'),
});
export type DuplicateForm = z.infer<typeof DuplicateForm>;

/** Which records are taken for the same, and what happens when one is written that is there already. */
export const DuplicateRuleDraft = z.object({
  name: Text.default(''),
  /** All of them have to match. A record in which one is empty is compared with none. */
  keys: z.array(DuplicateKey).max(mostDuplicateKeys).default([]),
  forms: z.array(DuplicateForm).max(mostDuplicateForms).default([]),
  /** Records in the recycle bin count. */
  recycleBin: z.boolean().default(false),
  on: z
    .object({
      form: z.enum(duplicateActions).default('warn'),
      import: z.enum(duplicateActions).default('block'),
      api: z.enum(duplicateActions).default('block'),
      /** Nobody can ask a stranger, nor tell them what is there. */
      public: z.enum(['block', 'off']).default('off'),
    })
    .prefault({}),
  /** What is said before who owns it; empty: our own words. */
  message: Text.default(''),
  /** Who may not read the record that is there learns who owns it all the same. */
  tellsOwner: z.boolean().default(false),
});
export type DuplicateRuleDraft = z.infer<typeof DuplicateRuleDraft>;
export type PublishedDuplicateRule = DuplicateRuleDraft;
