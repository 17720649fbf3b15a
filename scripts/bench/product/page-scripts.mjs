import { gzipSync } from 'node:zlib';
import { withPage } from './browser.mjs';

const quietMs = 1_500;

/**
 * Opens a page in an empty browser and gives every script it loaded until it came to rest, with its size as gzip sends
 * it (whatever the server in front may compress with).
 * @param {{ url: string, cookies: readonly { name: string, value: string, url: string }[], shows: string }} page `shows` is
 *   a text that stands on it when it is there
 */
export const scriptsOf = ({ url, cookies, shows }) =>
  withPage(cookies, async (page) => {
    const bodies = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      bodies.push(response.text().then((text) => ({ url: response.url(), text })));
    });
    await page.goto(url);
    await page.getByText(shows).first().waitFor({ timeout: 30_000 });
    // Lists listen for changes, so the network is never idle: what counts is that no further script comes.
    for (let known = -1; known < bodies.length; ) {
      known = bodies.length;
      await page.waitForTimeout(quietMs);
    }
    const scripts = await Promise.all(bodies);
    return scripts.map((script) => ({ ...script, gzipped: gzipSync(script.text).length }));
  });
