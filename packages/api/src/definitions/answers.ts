import {
  type AppPackage,
  type DefinitionVersion,
  type Difference,
  definitionKinds,
  type Issue,
  PublishedApp,
  type StoredDefinition,
  Text,
  type Usage,
  ViewDraft,
} from '@mortise/core';
import type { AppShown, Impact, ViewShown } from '@mortise/server';
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

export const UsageAnswer: z.ZodType<Usage> = z.object({ definitionId: Id, kind: z.string(), name: Text, place: Text });

const IssueAnswer: z.ZodType<Issue> = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  message: Text,
});

type EffectKind = Impact['effects'][number]['kind'];

export const ImpactAnswer: z.ZodType<Impact> = z.object({
  records: z.number().int(),
  changes: z.array(DifferenceAnswer),
  effects: z.array(
    z.object({ kind: z.string() as unknown as z.ZodType<EffectKind>, fieldId: z.string().nullable(), text: Text }),
  ),
  problems: z.array(IssueAnswer),
  blockedBy: z.array(UsageAnswer),
  warnings: z.array(IssueAnswer),
  alsoUsedBy: z.array(UsageAnswer),
});

export const AppAnswer: z.ZodType<AppShown> = PublishedApp.extend({
  id: Id,
  key: z.string(),
  version: z.number().int(),
  forms: z.array(z.object({ id: Id, key: z.string(), name: Text, icon: z.string() })),
}) as z.ZodType<AppShown>;

export const ViewAnswer: z.ZodType<ViewShown> = ViewDraft.extend({
  id: Id,
  key: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  isPersonal: z.boolean(),
}) as z.ZodType<ViewShown>;

/** A package as it is exported; importing one checks it in full. */
export const PackageAnswer = z.looseObject({
  format: z.literal('mortise-app'),
  version: z.literal(1),
}) as unknown as z.ZodType<AppPackage>;
