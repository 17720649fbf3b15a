import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } as const;

/** `unit` touches nothing outside the process; `int` runs on a real PostgreSQL (and Redis, where one is found). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // Files share their modules: loading them anew for each of 200 files took four fifths of the time.
          pool: 'threads',
          isolate: false,
          // Vitest runs projects with different numbers of workers one after the other, and wants the order said.
          sequence: { groupOrder: 0 },
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.int.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'int',
          sequence: { groupOrder: 1 },
          include: ['packages/*/src/**/*.int.test.ts', 'apps/*/src/**/*.int.test.ts', 'scripts/**/*.int.test.ts'],
          globalSetup: ['./scripts/test/start-postgres.ts'],
          pool: 'forks',
          maxWorkers: 2,
        },
      },
    ],
  },
});
