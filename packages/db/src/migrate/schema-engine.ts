import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { createPool } from '../pool.ts';

/** The parts of Prisma's migration engine that are used here. */
export interface SchemaEngine {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ exitCode: number; stdout?: string | null }>;
}

interface EngineModule {
  SchemaEngine: { new: (options: unknown, log: (line: string) => void, adapter: unknown) => Promise<SchemaEngine> };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

// The engine wants at least one schema file, if only to learn which database it speaks to.
const justTheProvider: [string, string] = ['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n'];

/**
 * Prisma's real migration engine as WebAssembly: the native one is downloaded on first use, which fails wherever its
 * host is out of reach (ADR 0004).
 */
export async function openSchemaEngine(
  connectionString: string,
  datamodels: readonly [string, string][] = [justTheProvider],
) {
  const require = createRequire(import.meta.url);
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule;
  const entry = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const binary = await readFile(entry.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': glue as never });
  // The engine reports a panic of its own through this global; without it the report itself would fail.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => console.error(words) } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const pool = createPool(connectionString, { max: 4, statementTimeoutMs: 0 });
  // The engine leaves its connections open; that somebody cuts them off afterwards is nobody's accident.
  pool.on('error', () => {});
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  return glue.SchemaEngine.new({ datamodels }, () => {}, adapter);
}
