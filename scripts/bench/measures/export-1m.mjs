import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { askOnce } from '../databases.mjs';
import { knowsMemory, peakMegabytes, processorSeconds } from '../product/memory.mjs';
import { atMost } from '../result.mjs';
import { twentyBlocks } from '../seed/forms.mjs';
import { publishForm } from '../seed/publish.mjs';

/** All records of a form with twenty fields as a workbook: from the wish until its file could be fetched. */
export const exportMillion = {
  name: 'export-1m',
  async run({ fresh, benchDir, sizes, say }) {
    const { api, databaseUrl, processes, address, key } = await fresh();
    const { formId, key: table } = await publishForm(api, '导出', { name: '导出', blocks: twentyBlocks });
    say(`filling ${sizes.rows} rows`);
    await fill(databaseUrl, table, formId, sizes.rows);
    const used = () => (knowsMemory ? processorSeconds(processes.worker) : 0);
    const before = used();

    const start = performance.now();
    const fields = twentyBlocks.map(({ id }) => id);
    const { id } = await api.post(`/forms/${formId}/exports`, { records: { kind: 'all' }, format: 'xlsx', fields });
    const { result } = await ended(api, id);
    const seconds = (performance.now() - start) / 1000;
    if (result.records !== sizes.rows) throw new Error(`${result.records} of ${sizes.rows} records came out.`);
    const worked = used() - before;

    const file = path.join(benchDir, 'export.xlsx');
    const answer = await fetch(`${address}/api/v1/exports/${id}/file`, { headers: { Authorization: `Bearer ${key}` } });
    await pipeline(Readable.fromWeb(answer.body), fs.createWriteStream(file));
    const fetched = fs.statSync(file).size;
    fs.rmSync(file);
    if (fetched !== result.size) throw new Error(`${fetched} of ${result.size} bytes were fetched.`);

    const note = `${(result.size / 1_048_576).toFixed(0)} MB; worker's processor ${worked.toFixed(1)} s`;
    const time = atMost({ name: 'export-1m', value: seconds, unit: 's', limit: 120, note });
    if (!knowsMemory) {
      say('memory LEFT OUT: this system does not tell how much a process held (/proc)');
      return [time];
    }
    const memory = { name: 'export-1m.memory', value: peakMegabytes(processes.worker), unit: 'MB', limit: 300 };
    return [time, atMost({ ...memory, note: 'peak of the worker' })];
  },
};

async function ended(api, id) {
  for (let waited = 0; waited < 900_000; waited += 200) {
    const job = await api.get(`/exports/${id}`);
    if (job.state === 'done') return job;
    if (job.state !== 'running') throw new Error(`The export ended ${job.state}: ${JSON.stringify(job.error)}`);
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error('The export did not end within fifteen minutes.');
}

/** Records as long as real ones; nobody searches them here. */
async function fill(databaseUrl, table, by, rows) {
  const of = (list) => `(array[${list.map((one) => `'${one}'`).join(', ')}])[1 + n % ${list.length}]`;
  const city = of(['上海', '北京', '广州', '深圳', '杭州']);
  await askOnce(
    databaseUrl,
    `insert into records."${table}"
       (id, created_by, updated_by, created_at, updated_at, record_title, search_tokens,
        name, contact, phone, email, city, street, amount, quantity, rate, stage, source, signed, due, active, score,
        labels, note, code, site, remark)
     select uuidv7(), $1::uuid, $1::uuid, at, at, title, '',
       title, ${of(['陈岚', '周亦凡', '林书涵', '许知夏'])}, '+8613' || lpad(n::text, 9, '0'), 'user' || n || '@example.com', ${city},
       '人民路 ' || n % 900 || ' 号', n % 1000003 + 0.5, n % 500, (n % 90 + 10) / 100.0, 'o' || n % 5, 'o' || n % 4,
       date '2024-01-01' + n % 900, date '2025-01-01' + n % 900, n % 2 = 0, 1 + n % 5, array[${of(['重点', '老客户', '年框'])}],
       '第 ' || n % 60 || ' 次回访，需要跟进', 'NO-' || n, 'https://example.com/' || n, ${of(['已付款', '未付款', '待确认'])}
     from generate_series(1, $2::int) n,
       lateral (select now() - make_interval(secs => $2::int - n) as at, ${city} || '机电设备有限公司 ' || n as title) made`,
    [by, rows],
  );
  await askOnce(databaseUrl, `vacuum analyze records."${table}"`);
}
