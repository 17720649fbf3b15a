import { defineConfig } from '@playwright/test';
import { launchFlags } from './launch-flags.ts';

/** Stories run against the built product, started as a stranger would start it. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.story.ts',
  globalSetup: './start-product.ts',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../test-results/stories.json' }]],
  outputDir: '../../test-results/stories',
  // In this order: the first story is also the first sign-in.
  projects: [
    { name: 'first day', testMatch: 'spreadsheet-to-app.story.ts' },
    { name: 'every day', testIgnore: 'spreadsheet-to-app.story.ts' },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A dialog that still grows moves its buttons between the press and the release of the mouse.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: launchFlags,
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
    },
  },
});
