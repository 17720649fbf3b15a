import { chromium } from '@playwright/test';
import { findChromium } from '../../test/find-programs.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A page of a browser that has never been here, signed in by `cookies`, as wide as a desk's screen.
 * @template T
 * @param {readonly { name: string, value: string, url: string }[]} cookies
 * @param {(page: import('@playwright/test').Page) => Promise<T>} use
 */
export async function withPage(cookies, use) {
  const { CHROMIUM } = findChromium();
  const browser = await chromium.launch({ args: flags, ...(CHROMIUM ? { executablePath: CHROMIUM } : {}) });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([...cookies]);
    return await use(await context.newPage());
  } finally {
    await browser.close();
  }
}
