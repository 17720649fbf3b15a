import {
  type Actor,
  type AppError,
  err,
  type MergeListed,
  type MergeWish,
  ok,
  type PublishedForm,
  type RecordReader,
  type Result,
  type WhatMoves,
} from '@mortise/core';
import { isId } from '../is-id.ts';
import { namesRecord } from '../names-record.ts';
import { reachForm } from '../reach-form.ts';
import type { RecordReaderPorts } from '../reading-in.ts';
import { checkWish } from './merge-records.ts';
import { pointingTo } from './pointing-to.ts';

export interface MergeReadPorts extends RecordReaderPorts {
  readonly reader: Pick<RecordReader, 'counts' | 'merges'>;
}

/** Which merges are listed. */
export interface MergesAsked {
  /** Those of one record. */
  readonly recordId?: string;
  /** Id of the last one of the page before. */
  readonly before?: string;
}

export interface MergesPage {
  readonly items: readonly MergeListed[];
  /** `before` of the next page; null on the last. */
  readonly nextBefore: string | null;
}

const pageLimit = 50;

export type MergeReads = ReturnType<typeof createMergeReads>;

/** What was merged, and what a merge would move: each as far as the actor sees it. */
export const createMergeReads = (ports: MergeReadPorts) => {
  const { access, catalog, forms, clock, reader, rows } = ports;

  return {
    async list(actor: Actor, form: PublishedForm, { recordId, before }: MergesAsked): Promise<Result<MergesPage>> {
      const reach = reachForm(ports, actor, form);
      if (reach.scope === false) return err(mayNotRead);
      const ofOne = recordId === undefined ? null : await reader.merges(actor, form, recordId);
      if (ofOne && !ofOne.ok) return ofOne;
      const found = ofOne?.value ?? (await rows.mergesOf(form.id, before && isId(before) ? before : null, pageLimit));
      const ids = found.flatMap(({ survivorId, loserIds }) => [survivorId, ...loserIds]);
      const seen = await rows.titles(actor, clock.now(), { ...reach, mayReadTitle: true }, [...new Set(ids)]);
      const titleOf = (id: string) => (reach.mayReadTitle ? (seen[id] ?? '') : '');
      return ok({
        items: found
          .filter(({ survivorId }) => survivorId in seen)
          .map((merge) => ({
            ...merge,
            title: titleOf(merge.survivorId),
            loserTitles: merge.loserIds.map(titleOf),
          })),
        nextBefore: !ofOne && found.length === pageLimit ? (found.at(-1)?.id ?? null) : null,
      });
    },

    /** What points to, or stands beside, those that would go. Rows of subforms follow as well, and are not counted. */
    async moves(
      actor: Actor,
      form: PublishedForm,
      wish: Pick<MergeWish, 'survivorId' | 'loserIds'>,
    ): Promise<Result<WhatMoves>> {
      const checked = checkWish({ ...wish, versions: {}, values: {} });
      if (!checked.ok) return checked;
      const { survivorId, loserIds } = checked.value;
      const reach = reachForm(ports, actor, form);
      if (reach.scope === false) return err(mayNotRead);
      if (!access.mayOnForm(actor, 'update', form.id)) return err({ code: 'forbidden', permission: 'records.update' });
      const seen = await rows.titles(actor, clock.now(), { ...reach, mayReadTitle: true }, [survivorId, ...loserIds]);
      const absent = [survivorId, ...loserIds].find((id) => !(id in seen));
      if (absent) return err({ code: 'not_found', what: 'record', id: absent });
      const pointing = pointingTo(await forms.all(), catalog, form.id).flatMap(({ form: other, places }) => {
        const open = new Set(reachForm(ports, actor, other).visible.map(({ id }) => id));
        return places.flatMap(({ field, subform }) => (!subform && open.has(field.id) ? [{ other, field }] : []));
      });
      const [counts, beside] = await Promise.all([
        reader.counts(
          actor,
          pointing.map(({ other, field }) => ({
            form: other,
            filter: { any: loserIds.map((id) => namesRecord(field, id)) },
          })),
        ),
        rows.countBeside(actor.userId, form.id, loserIds),
      ]);
      return ok({
        pointing: pointing.flatMap(({ other, field }, at) => {
          const count = counts[at];
          if (!count || count.count === 0) return [];
          return [{ ...count, formId: other.id, formName: other.name, fieldId: field.id, label: field.block.label }];
        }),
        ...beside,
      });
    },
  };
};

const mayNotRead: AppError = { code: 'forbidden', permission: 'records.read' };
