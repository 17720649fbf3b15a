import type { Access, DefinitionStore, FieldCatalog } from '@mortise/core';
import {
  connectorStore,
  createDefinitionStore,
  createForms,
  createRecordCopies,
  createRecordFacts,
  createTypeChanges,
  type Pool,
  romanise,
} from '@mortise/db';
import { plainFields } from '@mortise/testing';
import { definitionUseCases } from './definition-use-cases.ts';

export { builder, member } from '@mortise/testing';

const access: Access = {
  may: (actor) => actor.roles.includes('builder'),
  mayOnForm: () => true,
  recordScope: () => true,
  fieldRight: () => 'edit',
  mayManage: () => true,
  reachesShared: () => false,
  mayOpenView: () => true,
  isUnlisted: () => false,
};

/** The use cases over a real database, with the jobs they ask for. */
export function overDatabase(pool: Pool, catalog: FieldCatalog = plainFields) {
  const forms = createForms(pool);
  const definitions: DefinitionStore = createDefinitionStore(pool, forms.forget);
  const enqueued: string[] = [];
  const jobs = { enqueue: async ({ name }: { name: string }) => void enqueued.push(name) };
  const facts = createRecordFacts(pool);
  const typeChanges = createTypeChanges(pool);
  const copies = createRecordCopies(pool);
  const connectors = connectorStore(pool);
  const people = { all: async () => [], departments: async () => [] };
  const ports = {
    definitions,
    facts,
    connectors,
    access,
    typeChanges,
    copies,
    people,
    jobs,
    catalog,
    romanise,
  };
  return { forms, enqueued, definitions, typeChanges, ports, ...definitionUseCases(ports) };
}
