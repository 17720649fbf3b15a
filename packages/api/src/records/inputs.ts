import { bilingual, Condition, dateParts, Figure, Linkage, Sort } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { Limit } from '../fields.ts';
import { parseJson } from '../frame/parse-json.ts';

/** A form by id or key. */
export const OfForm = z.object({ form: z.string().min(1).max(60) });
export const OfRecord = OfForm.extend({ id: Id });
/** A field by id or key. */
export const OfRecordField = OfRecord.extend({ field: z.string().min(1).max(60) });

export const Values = z.record(z.string(), z.json());
export const Version = z.number().int().min(1);
const OwnerId = Id.nullable();

/** JSON inside a query string. */
export const inQuery = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return parseJson(text);
      } catch {
        context.addIssue({ code: 'custom', message: bilingual('不是 JSON', 'Not JSON') });
        return z.NEVER;
      }
    })
    .pipe(schema);

const Sorts = z.array(Sort).max(8);
const Search = z.string().max(200);
const List = z.string().transform((text) => text.split(',').filter((part) => part !== ''));

/** Which records, in which order. */
export const Selection = z.object({
  filter: Condition.nullable().exactOptional(),
  sort: Sorts.exactOptional(),
  search: Search.exactOptional(),
});
export const Query = Selection.extend({
  ids: z.array(Id).max(1000).exactOptional(),
  fields: z.array(z.string()).max(2000).exactOptional(),
  limit: z.number().int().min(1).max(200).exactOptional(),
  cursor: z.string().nullable().exactOptional(),
});
const Fields = z.array(z.string()).max(2000);
const Figures = z.array(Figure).max(60);
const grouped = {
  by: z.string().max(60),
  per: z.enum(dateParts).exactOptional(),
  lanes: z.string().max(60).nullable().exactOptional(),
  lanesPer: z.enum(dateParts).exactOptional(),
  fields: Fields.exactOptional(),
};
/** By what records are grouped, what of each group is wanted, and how many of its records. */
export const Grouping = Selection.extend({
  ...grouped,
  figures: Figures.exactOptional(),
  limit: z.number().int().min(0).max(200).exactOptional(),
});
/** Groups that are known, and how many records of each. */
export const GroupPaging = Selection.extend({
  ...grouped,
  groups: z
    .array(z.object({ key: z.string().max(64).nullable(), lane: z.string().max(64).nullable() }))
    .min(1)
    .max(100),
  limit: z.number().int().min(1).max(200).exactOptional(),
});
export const Summing = Selection.omit({ sort: true }).extend({ figures: Figures.min(1) });
export const Tallying = Selection.omit({ sort: true }).extend({ field: z.string().max(60) });
/** A stretch of the calendar, and the fields that say when. */
export const Spanning = Selection.omit({ sort: true }).extend({
  start: z.string().max(60),
  end: z.string().max(60).nullable().exactOptional(),
  from: z.iso.date(),
  until: z.iso.date(),
  fields: z.array(z.string()).max(2000).exactOptional(),
});
export const Counting = Selection.omit({ sort: true }).extend({
  deleted: z.boolean().exactOptional(),
  exact: z.boolean().exactOptional(),
});

/** The same in a query string: filter and sort as JSON, fields separated by commas. */
export const SelectionInQuery = z.object({
  filter: inQuery(Condition.nullable()).exactOptional(),
  sort: inQuery(Sorts).exactOptional(),
  search: Search.exactOptional(),
});
export const QueryInQuery = SelectionInQuery.extend({
  fields: List.exactOptional(),
  limit: Limit.exactOptional(),
  cursor: z.string().exactOptional(),
});
export const IdsInQuery = z.object({ ids: List.pipe(z.array(Id).max(200)) });

/** A linked default by what it reads, or a field with fill rules by the record chosen in it. */
const PullAsk = z.union([
  z.object({ field: z.string().max(60), read: Values }),
  z.object({ field: z.string().max(60), chosen: Id }),
]);
export const LinkageTried = z.object({
  asks: z
    .array(z.object({ linkage: Linkage, read: Values }))
    .min(1)
    .max(100),
});
export const PullAsks = z.object({ asks: z.array(PullAsk).min(1).max(100) });

/** Whom a field may name: by a part of the name, or which of `ids`. `beside`: what the field holds that its range follows. */
export const OfField = OfForm.extend({ field: z.string().min(1).max(60) });
export const ChoicesAsked = z.object({
  text: z.string().max(100).default(''),
  ids: z.array(Id).max(1000).exactOptional(),
  beside: z.array(Id).max(1000).default([]),
  limit: z.number().int().min(1).max(1000).default(50),
});

export const Creation = z.object({ id: Id.exactOptional(), values: Values, ownerId: OwnerId.exactOptional() });
export const Update = z.object({
  version: Version.exactOptional(),
  values: Values.default({}),
  ownerId: OwnerId.exactOptional(),
});

/** Beside a write: what duplicate rules warn of is meant. What they block stays refused. */
export const Confirming = { allowDuplicates: z.boolean().default(false) };

export const Change = z.discriminatedUnion('kind', [
  Creation.extend({ kind: z.literal('create') }),
  Update.extend({ kind: z.literal('update'), id: Id }),
  z.object({ kind: z.literal('delete'), id: Id, version: Version.exactOptional() }),
  z.object({ kind: z.literal('restore'), id: Id }),
]);
