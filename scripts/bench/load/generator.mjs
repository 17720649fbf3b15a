// A process of its own: what it costs is not on the event loop of the server it asks.
import { openConnection } from './connection.mjs';

process.on('message', async (task) => {
  try {
    process.send({ result: await run(task) });
  } catch (accident) {
    process.send({ error: String(accident instanceof Error ? accident.message : accident) });
  }
});
process.on('disconnect', () => process.exit(0));

/** Asks `requests` in turn on every connection, first to warm up, then counted. */
async function run({ port, requests, connections, warmSeconds, seconds }) {
  const bytes = requests.map((request) => Buffer.from(request));
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  try {
    await ask(open, bytes, warmSeconds);
    return await ask(open, bytes, seconds);
  } finally {
    for (const connection of open) connection.close();
  }
}

async function ask(open, bytes, seconds) {
  const latencies = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  await Promise.all(
    open.map(async (connection) => {
      for (let sent = performance.now(); sent < end; sent = performance.now()) {
        const { status, body } = await connection.send(bytes[next++ % bytes.length]);
        latencies.push(performance.now() - sent);
        if (status < 200 || status > 299) throw new Error(`Answer ${status}: ${body.toString('utf8').slice(0, 500)}`);
      }
    }),
  );
  const took = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { count: latencies.length, perSecond: latencies.length / took, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
