/**
 * Milliseconds of script and layout for each of the keys, typed one by one into what has the focus: from the key until
 * the page has drawn what follows from it, the wait for the next frame left out.
 * @param {import('@playwright/test').Page} page
 * @param {string} keys
 */
export async function timeKeys(page, keys) {
  await page.evaluate(() => {
    globalThis.keyTimes = [];
    addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        const channel = new MessageChannel();
        // Comes after the handlers of the key and of the input that it makes, and after what React does for them.
        addEventListener(
          'input',
          () => {
            channel.port1.onmessage = () => {
              document.body.getBoundingClientRect();
              globalThis.keyTimes.push(performance.now() - from);
            };
            channel.port2.postMessage(null);
          },
          { once: true, capture: true },
        );
      },
      { capture: true },
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
  return page.evaluate(() => globalThis.keyTimes);
}

export const middleOf = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
