import type { Actor, RecordRows, RecordView, Selection } from '@mortise/core';
import { maskRecord } from './mask-record.ts';

/** Rows of which no value of a masked field leaves, but a text with stars, and no owner that is hidden, whatever was asked. */
export function maskRows(rows: RecordRows): RecordRows {
  const masked = <T extends { readonly items: readonly RecordView[] }>(read: Selection, found: T): T =>
    read.reach.masked.length === 0 && read.reach.mayReadOwner
      ? found
      : { ...found, items: found.items.map((one) => starred(read, one)) };
  return {
    ...rows,
    async groupPages(read) {
      const found = await rows.groupPages(read);
      if (!found.ok) return found;
      return { ...found, value: { ...found.value, groups: found.value.groups.map((group) => masked(read, group)) } };
    },
    async list(read) {
      const found = await rows.list(read);
      return found.ok ? { ...found, value: masked(read, found.value) } : found;
    },
    async find(read, id) {
      const found = await rows.find(read, id);
      return found.ok ? { ...found, value: masked(read, found.value) } : found;
    },
    async groups(read) {
      const found = await rows.groups(read);
      if (!found.ok) return found;
      const groups = found.value.groups.map((group) => masked(read, group));
      return { ...found, value: { ...found.value, groups } };
    },
  };
}

function starred({ reach, actor }: { reach: Selection['reach']; actor: Actor }, record: RecordView): RecordView {
  const masked = maskRecord(record, reach.masked, actor);
  return reach.mayReadOwner ? masked : { ...masked, ownerId: null };
}
