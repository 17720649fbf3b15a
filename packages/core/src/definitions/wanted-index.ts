import type { Field } from '../records/storage.ts';

/** An index that definitions ask for. */
export interface WantedIndex {
  readonly name: string;
  readonly table: string;
  readonly unique: boolean;
  /** What follows `create [unique] index [concurrently] <name> on <table> `. */
  readonly sql: string;
  /** `unique <field id>`, `relation <field id>`, `view <view id>` */
  readonly reason: string;
}

export const quote = (name: string) => `"${name}"`;
export const live = 'where deleted_at is null';

/** Does the type refuse texts too long for an index entry (2,700 bytes)? */
export const isShort = ({ type, config }: Field) => !type.value(config).safeParse('中'.repeat(850)).success;
