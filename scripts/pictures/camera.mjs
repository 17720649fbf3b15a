import fs from 'node:fs';
import path from 'node:path';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/**
 * Pages in a look such as `list-zh-light` or `phone-zh-dark`, and pictures of them once everything stands still.
 * @param {import('@playwright/test').Browser} browser
 */
export function createCamera(browser, { url, dir }) {
  fs.mkdirSync(dir, { recursive: true });
  /** @type {Awaited<ReturnType<import('@playwright/test').BrowserContext['storageState']>> | undefined} */
  let session;

  async function open(look) {
    const isPhone = look.startsWith('phone-');
    const [locale, theme] = look.replace('phone-', '').split('-');
    const context = await browser.newContext({
      baseURL: url,
      viewport: isPhone ? phone : desktop,
      deviceScaleFactor: isPhone ? 2 : 1,
      hasTouch: isPhone,
      locale: locale === 'en' ? 'en-GB' : 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: theme,
      reducedMotion: 'reduce',
      ...(session ? { storageState: session } : {}),
    });
    await context.addCookies([
      { name: 'mortise-locale', value: locale, url },
      { name: 'mortise-theme', value: theme, url },
    ]);
    const page = await context.newPage();
    if (session) {
      // The account says in which language and theme one works, whatever the browser remembers.
      const headers = { Origin: url };
      await page.request.patch(`${url}/api/v1/me`, { headers, data: { locale, theme } });
    }
    return page;
  }

  async function save(page, name) {
    await page.mouse.move(2, 897);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
    await page.screenshot({ path: path.join(dir, `${name}.png`), animations: 'disabled', caret: 'hide' });
    console.log(name);
  }

  return {
    open,
    save,
    /** Pages opened from now on are signed in as this one is. */
    async keepSession(page) {
      session = await page.context().storageState();
    },
    /** One picture in one look; `go` leaves the page as it shall be seen. */
    async shoot(name, look, go) {
      const page = await open(look);
      page.setDefaultTimeout(45_000);
      try {
        await go(page);
        await save(page, `${name}-${look}`);
      } catch (accident) {
        process.exitCode = 1;
        console.error(`${name}-${look} was not taken: ${accident instanceof Error ? accident.message : accident}`);
        await page
          .screenshot({ path: path.join(dir, '..', '..', 'test-results', `${name}-${look}.png`) })
          .catch(() => undefined);
      } finally {
        await page.context().close();
      }
    },
  };
}
