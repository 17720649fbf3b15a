import {
  type AuditEntry,
  type Figures,
  type GroupPages,
  type HistoryPage,
  type Neighbours,
  type OptionPath,
  type RecordCount,
  type RecordDetail,
  type RecordGroup,
  type RecordGroups,
  type RecordPage,
  type RecordSpan,
  type RecordView,
  roads,
  type SearchHit,
  type Tally,
} from '@mortise/core';
import type { ChoiceFound } from '@mortise/server';
import { z } from 'zod';
import { Id } from '../answers.ts';

const Moment = z.iso.datetime();
const Titles = z.record(z.string(), z.string());

export const RecordAnswer: z.ZodType<RecordView> = z.object({
  id: Id,
  version: z.number().int(),
  title: z.string(),
  createdAt: Moment,
  createdBy: Id,
  updatedAt: Moment,
  updatedBy: Id,
  ownerId: Id.nullable(),
  departmentId: Id.nullable(),
  deletedAt: Moment.nullable(),
  values: z.record(z.string(), z.unknown()),
  masked: z.record(z.string(), z.string()).exactOptional(),
});

export const PageAnswer: z.ZodType<RecordPage> = z.object({
  items: z.array(RecordAnswer),
  titles: Titles,
  nextCursor: z.string().nullable(),
});

const pageOfGroup = {
  key: z.string().nullable(),
  lane: z.string().nullable(),
  items: z.array(RecordAnswer),
  nextCursor: z.string().nullable(),
};
const FiguresByName: z.ZodType<Figures> = z.record(z.string(), z.string().nullable());
const Group: z.ZodType<RecordGroup> = z.object({ ...pageOfGroup, count: z.number().int(), figures: FiguresByName });
export const GroupsAnswer: z.ZodType<RecordGroups> = z.object({
  groups: z.array(Group),
  titles: Titles,
  more: z.boolean(),
});
export const GroupPagesAnswer: z.ZodType<GroupPages> = z.object({
  groups: z.array(z.object(pageOfGroup)),
  titles: Titles,
});
export const FiguresAnswer: z.ZodType<{ readonly figures: Figures }> = z.object({ figures: FiguresByName });
export const TallyAnswer: z.ZodType<Tally> = z.object({
  counts: z.array(z.object({ key: z.string().nullable(), count: z.number().int() })),
  titles: Titles,
  more: z.boolean(),
});

export const SpanAnswer: z.ZodType<RecordSpan> = z.object({
  items: z.array(RecordAnswer),
  titles: Titles,
  more: z.boolean(),
});

export const DetailAnswer: z.ZodType<RecordDetail> = z.object({ record: RecordAnswer, titles: Titles });
export const ChoiceAnswer: z.ZodType<ChoiceFound> = z.object({
  id: Id,
  title: z.string(),
  detail: z.string().nullable(),
});
export const CountAnswer: z.ZodType<RecordCount> = z.object({ count: z.number().int(), exact: z.boolean() });
export const NeighboursAnswer: z.ZodType<Neighbours> = z.object({ previous: Id.nullable(), next: Id.nullable() });
export const TitlesAnswer: z.ZodType<Readonly<Record<string, string>>> = Titles;

export const EntryAnswer = z.object({
  id: z.string(),
  recordId: Id,
  at: Moment,
  by: Id,
  byName: z.string(),
  road: z.enum(roads),
  kind: z.enum(['created', 'updated', 'deleted', 'restored']),
  changes: z.record(z.string(), z.object({ old: z.unknown(), new: z.unknown() })),
});
const Entry: z.ZodType<AuditEntry> = EntryAnswer;
export const HistoryAnswer: z.ZodType<HistoryPage> = z.object({
  items: z.array(Entry),
  titles: Titles,
  nextBefore: z.string().nullable(),
});

export const PathsAnswer: z.ZodType<readonly OptionPath[]> = z.array(
  z.object({
    fieldId: z.string(),
    moves: z
      .array(
        z.object({
          from: z.string().nullable(),
          to: z.string().nullable(),
          at: Moment,
          by: Id,
          byName: z.string(),
        }),
      )
      .readonly(),
  }),
);

export const HitAnswer: z.ZodType<SearchHit> = z.object({
  formId: Id,
  recordId: Id,
  title: z.string(),
  updatedAt: Moment,
});

/** What a batch did. A rejected change says why in the words of a problem. */
export const BatchAnswer = z.object({
  ids: z.array(Id).readonly(),
  records: z.array(RecordAnswer).readonly(),
  rejected: z.array(z.object({ index: z.number().int(), problem: z.looseObject({ code: z.string() }) })).readonly(),
});
