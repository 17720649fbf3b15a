const isTerminal = process.stdout.isTTY === true;

/**
 * Runs a long step and shows that it is under way: a moving line on a terminal, one line at start and end elsewhere.
 * @template T
 * @param {string} label
 * @param {(say: (detail: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const started = Date.now();
  let detail = '';
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const draw = () => process.stdout.write(`\r\x1b[2K  … ${label} ${seconds()}${detail ? `  ${detail}` : ''}`);
  if (!isTerminal) console.log(`  … ${label}`);
  const timer = isTerminal ? setInterval(draw, 200) : undefined;
  const say = (/** @type {string} */ text) => {
    detail = text.slice(0, 60);
  };
  try {
    const result = await work(say);
    clearInterval(timer);
    console.log(`${isTerminal ? '\r\x1b[2K' : ''}  ✓ ${label} ${seconds()}`);
    return result;
  } catch (accident) {
    clearInterval(timer);
    console.log(`${isTerminal ? '\r\x1b[2K' : ''}  ✗ ${label}`);
    throw accident;
  }
}
