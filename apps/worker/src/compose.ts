import path from 'node:path';
import { diskStorage, fileTypes, officeConverter } from '@mortise/connectors';
import { systemClock } from '@mortise/core';
import {
  aftermath,
  audience,
  calendarStore,
  connectorStore,
  createAccessBook,
  createBulkFill,
  createDefinitionStore,
  createExportStore,
  createForms,
  createImportStore,
  createPool,
  createPrisma,
  createRecordCopies,
  createRecordFacts,
  createRecordRows,
  createRecordStore,
  createSignal,
  createTypeChanges,
  derivationsDue,
  filePreviews,
  fireTimers,
  identities,
  people,
  romanise,
  storedFiles,
} from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { openQueue, queueSettings } from '@mortise/queue';
import {
  actorOf,
  carryOver,
  createAccess,
  createRecordReader,
  createRecordWriter,
  currentCalendar,
  definitionUseCases,
  directoryOf,
  exportUseCases,
  handleOutbox,
  importUseCases,
  peopleKnownBy,
  renderFile,
  runRecordCopies,
  runTypeChanges,
} from '@mortise/server';
import type { Env } from './env.ts';

interface Log {
  error(fields: Record<string, unknown>, message: string): void;
}

/** The one place of the worker that knows adapters: everything is made here and closed here. */
export function compose(env: Env, log: Log) {
  const pool = createPool(env.DATABASE_URL, { max: 8, statementTimeoutMs: 0 });
  const prisma = createPrisma(pool);
  const settings = queueSettings(env.DATABASE_URL, env.REDIS_URL);
  const jobs = openQueue(settings);
  const forms = createForms(pool);
  const book = createAccessBook(pool, forms);
  const engine = { access: createAccess(book, fieldTypes), catalog: fieldTypes, forms, clock: systemClock };
  const calendar = currentCalendar({ calendar: calendarStore(pool), clock: systemClock });
  const reader = createRecordReader({ ...engine, calendar, rows: createRecordRows(pool) });
  const writer = createRecordWriter({
    ...engine,
    reader,
    calendar,
    romanise,
    store: createRecordStore(pool, createSignal()),
  });
  const definitionPorts = {
    ...engine,
    definitions: createDefinitionStore(pool, () => {
      forms.forget();
      book.forget();
    }),
    facts: createRecordFacts(pool),
    connectors: connectorStore(pool),
    typeChanges: createTypeChanges(pool),
    copies: createRecordCopies(pool),
    people: people(prisma),
    jobs,
    romanise,
  };
  const inName = actorOf(identities(pool));
  const actorNow = async (userId: string) => {
    await book.refresh();
    return inName(userId);
  };
  const stored = {
    files: storedFiles(pool),
    storage: diskStorage(path.join(path.resolve(env.DATA_DIR), 'files')),
  };
  const imports = importUseCases({
    ...engine,
    reader,
    writer,
    bulkFill: createBulkFill(pool),
    imports: createImportStore(pool),
    fileTypes,
    ...stored,
    jobs,
    definitions: definitionUseCases(definitionPorts),
    actorOf: actorNow,
    directory: directoryOf(people(prisma)),
    peopleKnown: peopleKnownBy(people(prisma)),
    romanise,
  });
  const exports = exportUseCases({
    ...engine,
    ...stored,
    reader,
    exports: createExportStore(pool),
    jobs,
    actorOf: actorNow,
  });
  return {
    pool,
    jobs,
    settings,
    imports,
    exports,
    renderFile: renderFile({
      ...stored,
      previews: filePreviews(pool),
      converter: officeConverter(),
      clock: systemClock,
    }),
    fireTimers: (now: Date) => fireTimers(pool, now),
    handleOutbox: handleOutbox({
      aftermath: aftermath(pool),
      audience: audience(pool),
      forms,
      reader,
      actorOf: actorNow,
      onGivenUp: (row, accident) =>
        log.error({ err: accident, outboxId: row.id, kind: row.kind }, 'an event was given up'),
    }),
    runTypeChanges: runTypeChanges(definitionPorts),
    runRecordCopies: runRecordCopies(definitionPorts),
    carryOver: carryOver({
      ...engine,
      calendar,
      romanise,
      store: createRecordStore(pool, createSignal()),
      due: derivationsDue(pool),
    }),
    async close() {
      await jobs.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

export type Services = ReturnType<typeof compose>;
