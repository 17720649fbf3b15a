import { raw, recordSchema } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';

/** Makes what every record table counts on: the schema, and the collation that sorts Chinese by pinyin. Idempotent. */
export async function prepareRecordSchema(on: Pool | Client): Promise<void> {
  await run(on, raw(`create schema if not exists ${recordSchema}`));
  await run(on, raw(`create collation if not exists ${recordSchema}.zh (provider = icu, locale = 'zh-u-co-pinyin')`));
}
