export * from './plain-fields.ts';
export * from './test-database.ts';
