import path from 'node:path';
import { type ApiServices, createApi, type Server } from '@mortise/api';
import { diskStorage, fileTypes, outbound, passwords, secretBox } from '@mortise/connectors';
import { systemClock } from '@mortise/core';
import {
  accounts,
  apiKeys,
  calendarStore,
  connectorStore,
  createAccessBook,
  createBulkFill,
  createChangeFeed,
  createDefinitionStore,
  createDiscussions,
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
  createTaskStore,
  createTypeChanges,
  ensureOrganisation,
  filePreviews,
  idempotentAnswers,
  identities,
  keysOfName,
  notificationStore,
  organisations,
  people,
  personalStates,
  personViews,
  publicForms,
  roleHolders,
  romanise,
  sessions,
  storedFiles,
  waypointStore,
} from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { openQueue, queueSettings } from '@mortise/queue';
import {
  accessUseCases,
  actorOf,
  calendarUseCases,
  connectorUseCases,
  createAccess,
  createAnswerPulls,
  createCheckByHand,
  createFindChoices,
  createHintDuplicates,
  createMergeReads,
  createOpenRecordFiles,
  createRecordReader,
  createRecordWriter,
  createTryLinkage,
  currentCalendar,
  definitionUseCases,
  directoryOf,
  discussionUseCases,
  exportUseCases,
  fileUseCases,
  forgetAfter,
  homeUseCases,
  identify,
  importUseCases,
  notificationUseCases,
  type PeoplePorts,
  pageUseCases,
  peopleKnownBy,
  peopleUseCases,
  publicFormUseCases,
  roleAccess,
  searchEverything,
  taskUseCases,
  viewAs,
  viewsKnown,
  waypointUseCases,
} from '@mortise/server';
import { cookieName } from '../auth/cookie.ts';
import { sessionTokenReader } from '../auth/read-session-token.ts';
import { signInLimits } from '../auth/sign-in-limits.ts';
import type { Env } from '../env.ts';
import { frameHosts } from './frame-hosts.ts';
import { framingOf } from './framing-of.ts';
import type { Log } from './log.ts';
import { mapTilesOf, tileOrigins } from './map-tiles.ts';

export type Services = Awaited<ReturnType<typeof compose>>;

/** The one place of the web process that knows adapters: everything is made here and closed here. */
export async function compose(env: Env, log: Log) {
  const pool = createPool(env.DATABASE_URL);
  pool.on('error', (accident) => log.error({ err: accident }, 'idle database connection failed'));
  const prisma = createPrisma(pool);
  const organisation = await ensureOrganisation(pool);
  const secret = env.SECRET ?? organisation.secret;
  const publicUrl = env.PUBLIC_URL ?? null;
  const mapTiles = mapTilesOf(env);

  const forms = createForms(pool);
  const book = createAccessBook(pool, forms);
  const access = createAccess(book, fieldTypes);
  const ports: PeoplePorts = {
    access,
    people: people(prisma),
    organisations: organisations(pool),
    accounts: accounts(pool),
    sessions: sessions(prisma),
    apiKeys: apiKeys(prisma),
    identities: identities(pool),
    passwords: passwords(),
    personalStates: personalStates(pool),
    clock: systemClock,
  };
  const who = identify(ports);

  const written = createSignal();
  const jobs = openQueue(queueSettings(env.DATABASE_URL, env.REDIS_URL));
  const engine = { access, catalog: fieldTypes, forms, clock: systemClock };
  const rows = createRecordRows(pool);
  const dataDir = path.resolve(env.DATA_DIR);
  const calendar = currentCalendar({ calendar: calendarStore(pool), clock: systemClock });
  const reader = createRecordReader({ ...engine, calendar, rows });
  const stored = { files: storedFiles(pool), storage: diskStorage(path.join(dataDir, 'files')) };
  const records = {
    reader,
    writer: createRecordWriter({ ...engine, reader, calendar, romanise, store: createRecordStore(pool, written) }),
    answerPulls: createAnswerPulls({ ...engine, reader }),
    tryLinkage: createTryLinkage({ ...engine, reader }),
    findChoices: createFindChoices({ ...engine, people: ports.people }),
    hintDuplicates: createHintDuplicates({ ...engine, rows }),
    checkDuplicates: createCheckByHand({ ...engine, rows }),
    merges: createMergeReads({ ...engine, calendar, rows, reader }),
    openFiles: createOpenRecordFiles({ ...engine, ...stored, reader }),
  };
  const definitionStore = createDefinitionStore(pool, () => {
    forms.forget();
    book.forget();
  });
  const definitions = definitionUseCases({
    definitions: definitionStore,
    facts: createRecordFacts(pool),
    connectors: connectorStore(pool),
    typeChanges: createTypeChanges(pool),
    copies: createRecordCopies(pool),
    people: people(prisma),
    access,
    jobs,
    catalog: fieldTypes,
    romanise,
  });
  const files = fileUseCases({
    ...stored,
    reader,
    fileTypes,
    previews: filePreviews(pool),
    jobs,
    clock: systemClock,
  });
  const links = publicForms(pool);
  const views = viewsKnown({ definitions: definitionStore });
  const server: Server = {
    people: peopleUseCases(forgetAfter(ports, who.forget)),
    calendar: calendarUseCases({ access, calendar: calendarStore(pool) }),
    connectors: connectorUseCases({
      access,
      connectors: connectorStore(pool),
      secrets: secretBox(secret),
      outbound: outbound({ allow: env.OUTBOUND_ALLOW }),
      definitions: definitionStore,
      catalog: fieldTypes,
    }),
    definitions,
    files,
    imports: importUseCases({
      ...engine,
      ...records,
      ...stored,
      bulkFill: createBulkFill(pool),
      imports: createImportStore(pool),
      fileTypes,
      jobs,
      definitions,
      actorOf: actorOf(ports.identities),
      directory: directoryOf(ports.people),
      peopleKnown: peopleKnownBy(ports.people),
      romanise,
    }),
    exports: exportUseCases({
      ...engine,
      ...stored,
      reader,
      exports: createExportStore(pool),
      jobs,
      actorOf: actorOf(ports.identities),
    }),
    publicForms: publicFormUseCases({
      ...engine,
      ...records,
      publicForms: links,
      definitions: definitionStore,
      organisations: ports.organisations,
      passwords: ports.passwords,
      files: stored.files,
      fileUses: files,
    }),
    waypoints: waypointUseCases({ ...engine, reader, views, waypoints: waypointStore(pool) }),
    home: homeUseCases({ ...engine, reader, definitions: definitionStore }),
    search: searchEverything({ ...engine, reader, views, people: ports.people, keysOfName }),
    tasks: taskUseCases({ reader, tasks: createTaskStore(pool, written), clock: systemClock }),
    notifications: notificationUseCases({ access, reader, forms, notifications: notificationStore(pool, written) }),
    access,
    roles: accessUseCases({
      ...engine,
      reader,
      wholeReader: createRecordReader({ ...engine, access: roleAccess, calendar, rows }),
      book,
      holders: roleHolders(pool),
      definitions: definitionStore,
      people: ports.people,
      actorOf: actorOf(ports.identities),
    }),
    viewAs: viewAs({ access, book, views: personViews(pool), actorOf: actorOf(ports.identities), clock: systemClock }),
    forms,
    records,
    pages: pageUseCases({ ...engine, calendar, rows, reader, definitions: definitionStore }),
    discussions: discussionUseCases({
      ...engine,
      calendar,
      rows,
      people: ports.people,
      discussions: createDiscussions(pool, written),
    }),
    changes: createChangeFeed(pool, written),
  };
  const sessionOf = sessionTokenReader(secret);

  const closing = new AbortController();
  const services: ApiServices = {
    server,
    identify: async (credential) => {
      await book.refresh();
      if (credential.kind === 'api-key') return who.byApiKey(credential.key);
      const sessionId = await sessionOf(credential.token);
      return sessionId === null ? null : who.bySession(sessionId);
    },
    idempotentAnswers: idempotentAnswers(pool),
    log,
    cookieName,
    publicUrl,
    isReady: async () => {
      await pool.query('select 1 from users limit 1');
      return true;
    },
    requestsPerSecond: env.RATE_LIMIT,
    closing: closing.signal,
    version: '0.1.0',
  };

  return {
    api: createApi(services),
    server,
    ports,
    auth: {
      secret,
      publicUrl,
      signIn: server.people.signIn,
      signInLimits: signInLimits(),
      endSession: async (userId: string, sessionId: string) => {
        await ports.sessions.revoke(userId, sessionId);
        who.forget();
      },
    },
    framingOf: framingOf(links),
    frameHosts: frameHosts(ports.organisations),
    mapTiles,
    tileOrigins: tileOrigins(mapTiles),
    /** Ends event streams, which would never end by themselves. */
    stopStreams: () => closing.abort(),
    async close() {
      await jobs.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
