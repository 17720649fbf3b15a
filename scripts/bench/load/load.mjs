import { fork } from 'node:child_process';
import path from 'node:path';

/**
 * @typedef {{ count: number, perSecond: number, p50: number, p95: number, p99: number }} Load latencies in milliseconds
 * @param {{ port: number, requests: readonly string[], connections: number, warmSeconds: number, seconds: number }} task
 * @returns {Promise<Load>}
 */
export function load(task) {
  const generator = fork(path.join(import.meta.dirname, 'generator.mjs'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    generator.once('message', ({ result, error }) => {
      generator.disconnect();
      if (error) reject(new Error(error));
      else resolve(result);
    });
    generator.once('exit', (code) => reject(new Error(`The load generator ended with ${code}.`)));
    generator.send(task);
  });
}

/**
 * Asks product and floor by turns, so that whatever else the machine does meets both, and gives the middle of each.
 * @param {{ product: object, floor: object, rounds: number }} sides tasks of `load`
 */
export async function compare({ product, floor, rounds }) {
  const found = { product: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    found.floor.push(await load(floor));
    found.product.push(await load(product));
  }
  return { product: middle(found.product), floor: middle(found.floor) };
}

/** The middle of several runs, figure by figure. */
export function middle(runs) {
  const of = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99') };
}

/** The bytes of a request. */
export function request(method, path, { key, body } = {}) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: keep-alive',
    ...(key ? [`Authorization: Bearer ${key}`] : []),
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`]),
  ];
  return `${head.join('\r\n')}\r\n\r\n${text}`;
}
