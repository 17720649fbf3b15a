/**
 * How long each frame of a page took, in milliseconds, while something was done with it.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<number[]>} in ascending order
 */
export async function watchFrames(page, act) {
  await page.evaluate(() => {
    const frames = [];
    let last = performance.now();
    const next = (now) => {
      frames.push(now - last);
      last = now;
      if (globalThis.benchFrames) requestAnimationFrame(next);
    };
    globalThis.benchFrames = frames;
    requestAnimationFrame(next);
  });
  await act();
  const frames = await page.evaluate(() => {
    const frames = globalThis.benchFrames;
    globalThis.benchFrames = null;
    // The first began before anybody looked.
    return frames.slice(1);
  });
  return frames.toSorted((a, b) => a - b);
}

/** @param {readonly number[]} ascending @param {number} share */
export const quantile = (ascending, share) => ascending[Math.floor((ascending.length - 1) * share)] ?? 0;
