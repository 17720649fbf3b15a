import {
  type AppPackage,
  type DefinitionVersion,
  type Difference,
  definitionKinds,
  type Issue,
  PublishedApp,
  type StoredDefinition,
  Text,
  typeChangeStates,
  type Usage,
  type Use,
  ViewDraft,
} from '@mortise/core';
import type {
  AppShown,
  ConversionPreview,
  Impact,
  PackageCheck,
  RecordCopyShown,
  TypeChangeShown,
  ViewShown,
} from '@mortise/server';
import { z } from 'zod';
import { Id } from '../answers.ts';

const Moment = z.iso.datetime();

export const DefinitionAnswer: z.ZodType<StoredDefinition> = z.object({
  id: Id,
  appId: Id,
  kind: z.enum(definitionKinds),
  key: z.string(),
  draft: z.unknown(),
  revision: z.number().int(),
  published: z.unknown(),
  version: z.number().int().nullable(),
  ownerId: Id.nullable(),
  createdAt: Moment,
  updatedAt: Moment,
  updatedBy: Id,
  publishedAt: Moment.nullable(),
  deletedAt: Moment.nullable(),
  refs: z.array(z.string()),
});

export const VersionAnswer: z.ZodType<DefinitionVersion> = z.object({
  definitionId: Id,
  version: z.number().int(),
  published: z.unknown(),
  note: z.string().nullable(),
  at: Moment,
  by: Id,
});

export const DifferenceAnswer: z.ZodType<Difference> = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  what: z.string(),
  from: z.unknown().exactOptional(),
  to: z.unknown().exactOptional(),
  text: Text,
});

const usage = {
  definitionId: Id,
  kind: z.string(),
  name: Text,
  place: Text,
  at: z
    .object({ appId: Id, formId: Id, blockId: z.string().exactOptional(), ruleId: z.string().exactOptional() })
    .exactOptional(),
};
const UsageAnswer: z.ZodType<Usage> = z.object(usage);

/** `essential`: what is used cannot go without this losing its sense. */
export const UseAnswer: z.ZodType<Use> = z.object({ ...usage, essential: z.boolean() });

const IssueAnswer: z.ZodType<Issue> = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  message: Text,
});

const ConversionAnswer: z.ZodType<ConversionPreview> = z.object({
  fieldId: z.string(),
  filled: z.number().int(),
  converted: z.number().int(),
  lost: z.number().int(),
  partly: z.number().int(),
  inRows: z.boolean(),
  isEstimate: z.boolean(),
  samples: z.array(z.object({ from: z.string(), to: z.string() })),
  lostSamples: z.array(z.object({ value: z.string(), count: z.number().int() })),
  values: z.array(z.string()).nullable(),
});

export const ConversionPreviewAnswer = ConversionAnswer.nullable();

export const RecordCopyAnswer: z.ZodType<RecordCopyShown> = z.object({
  id: Id,
  state: z.enum(['running', 'done', 'failed']),
  copied: z.number().int(),
  total: z.number().int(),
});

export const TypeChangeAnswer: z.ZodType<TypeChangeShown> = z.object({
  id: Id,
  formId: Id,
  state: z.enum(typeChangeStates),
  page: z.number().int().nullable(),
  pages: z.number().int(),
  converted: z.number().int(),
  lost: z.number().int(),
  issues: z.array(IssueAnswer).nullable(),
  startedAt: Moment,
  endedAt: Moment.nullable(),
});

type EffectKind = Impact['effects'][number]['kind'];

export const ImpactAnswer: z.ZodType<Impact> = z.object({
  records: z.number().int(),
  changes: z.array(DifferenceAnswer),
  effects: z.array(
    z.object({ kind: z.string() as unknown as z.ZodType<EffectKind>, fieldId: z.string().nullable(), text: Text }),
  ),
  conversions: z.array(ConversionAnswer),
  problems: z.array(IssueAnswer),
  blockedBy: z.array(UsageAnswer),
  warnings: z.array(IssueAnswer),
  alsoUsedBy: z.array(UsageAnswer),
});

export const AppAnswer: z.ZodType<AppShown> = PublishedApp.extend({
  id: Id,
  key: z.string(),
  version: z.number().int(),
  manages: z.boolean(),
  duplicateForms: z.array(Id).readonly(),
  forms: z.array(z.object({ id: Id, key: z.string(), name: Text, icon: z.string(), mayCreate: z.boolean() })),
}) as z.ZodType<AppShown>;

export const ViewAnswer: z.ZodType<ViewShown> = ViewDraft.extend({
  id: Id,
  key: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  isPersonal: z.boolean(),
}) as z.ZodType<ViewShown>;

/** A package as it is exported; importing one checks it in full. */
export const PackageCheckAnswer: z.ZodType<PackageCheck> = z.object({
  name: Text,
  forms: z.number().int(),
  missing: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      fields: z.array(z.object({ form: Text, field: Text })),
    }),
  ),
});

export const PackageAnswer = z.looseObject({
  format: z.literal('mortise-app'),
  version: z.literal(1),
}) as unknown as z.ZodType<AppPackage>;
