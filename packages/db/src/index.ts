export * from './pool.ts';
export * from './run.ts';
