import { stripVTControlCharacters } from 'node:util';

const isTerminal = process.stdout.isTTY === true;
/** Where nothing can move on the screen, a line this often says that work goes on. */
const remindMs = 15_000;

/**
 * Runs a long step and shows that it is under way: a moving line on a terminal, a line now and then elsewhere.
 * @template T
 * @param {string} label
 * @param {(say: (detail: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const started = Date.now();
  let detail = '';
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const line = () => `  … ${label} ${seconds()}${detail ? `  ${detail}` : ''}`;
  const draw = () => process.stdout.write(`\r\x1b[2K${line().slice(0, (process.stdout.columns ?? 80) - 1)}`);
  if (!isTerminal) console.log(`  … ${label}`);
  const timer = isTerminal ? setInterval(draw, 200) : setInterval(() => console.log(line()), remindMs);
  const end = (/** @type {string} */ text) => {
    clearInterval(timer);
    console.log(`${isTerminal ? '\r\x1b[2K' : ''}${text}`);
  };
  try {
    const result = await work((text) => {
      detail = stripVTControlCharacters(text).slice(0, 60);
    });
    end(`  ✓ ${label} ${seconds()}`);
    return result;
  } catch (accident) {
    end(`  ✗ ${label}`);
    throw accident;
  }
}
