/**
 * Milliseconds of script, style and layout for each of the keys, typed one by one into what has the focus: from the key
 * until the page is laid out with what follows from it. Painting is left out: this browser paints without a graphics
 * card, and a frame takes as long for a page without a form.
 * @param {import('@playwright/test').Page} page
 * @param {string} keys
 */
export async function timeKeys(page, keys) {
  await page.evaluate(() => {
    globalThis.keyTimes = [];
    let from = 0;
    addEventListener(
      'keydown',
      () => {
        from = performance.now();
      },
      { capture: true },
    );
    // The last listener of the input that the key makes: React has heard of it and has drawn.
    addEventListener('input', () => {
      const drawn = () => {
        document.body.getBoundingClientRect();
        globalThis.keyTimes.push(performance.now() - from);
      };
      // After what the form left for the end of this task.
      queueMicrotask(() => queueMicrotask(drawn));
    });
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
  return page.evaluate(() => globalThis.keyTimes);
}

export const middleOf = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
