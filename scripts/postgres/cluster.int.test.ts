import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startCluster } from './cluster.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cluster-'));
// As root, the server runs as an ordinary account, which must get in here.
chmodSync(folder, 0o755);
const base = path.join(folder, '数据 data');
const small = { shared_buffers: '16MB', max_connections: '10' };
const start = () => startCluster({ dataDir: path.join(base, 'postgres'), settings: small });

let cluster: Awaited<ReturnType<typeof start>> | undefined;
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: cluster?.url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = () =>
  Number(readFileSync(path.join(cluster?.dataDir ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('makes a cluster that knows Chinese letters, in a path with spaces', async () => {
  cluster = await start();
  expect(await ask(`select '榫卯' ~ '^\\w+$' as "isWord", current_setting('data_checksums') as sums`)).toEqual([
    { isWord: true, sums: 'on' },
  ]);
  await ask('create table kept as select 1 as n');
});

test('keeps what was committed when it is stopped and started', async () => {
  await cluster?.stop();
  expect(await cluster?.exited).toBe(0);
  cluster = await start();
  expect(await ask('select n from kept')).toEqual([{ n: 1 }]);
});

test('recovers from a killed server', async () => {
  await ask('insert into kept values (2)');
  process.kill(serverPid(), 'SIGKILL');
  await cluster?.exited;
  cluster = await start();
  expect(await ask('select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
});

test('stops a server that a killed supervisor left behind, and starts its own', async () => {
  const orphan = cluster;
  const orphanPid = serverPid();
  cluster = await start();
  expect(await orphan?.exited).toBe(0);
  expect(serverPid()).not.toBe(orphanPid);
  expect(await ask('select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
});

test('never stops another program that got the number of the server', async () => {
  await cluster?.stop();
  const pidFile = path.join(cluster?.dataDir ?? '', 'postmaster.pid');
  writeFileSync(pidFile, `${process.pid}\n${cluster?.dataDir}\n`);
  cluster = await start();
  expect(await ask('select 1 as n')).toEqual([{ n: 1 }]);
});
