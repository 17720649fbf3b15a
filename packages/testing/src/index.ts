export * from './people.ts';
export * from './plain-fields.ts';
export * from './test-database.ts';
export * from './unwrap.ts';
