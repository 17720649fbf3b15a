import path from 'node:path';

/**
 * What a person does to make an app of a workbook and changes nothing of what is proposed: upload, see what was found,
 * confirm, wait until the lists are there.
 * @param {import('./client.mjs').Client} api
 * @param {string} file
 * @returns {Promise<{ seconds: { upload: number, analysis: number, filling: number, total: number },
 *   sheets: readonly { formId: string, rows: number, created: number }[] }>}
 */
export async function importFile(api, file) {
  const times = [performance.now()];
  const { id: fileId } = await api.upload(file, path.basename(file));
  times.push(performance.now());
  const { id } = await api.post('/imports', { fileId });
  const { plan } = await until(api, id, 'ready');
  times.push(performance.now());
  await api.post(`/imports/${id}/start`, { plan });
  const { result } = await until(api, id, 'done');
  times.push(performance.now());

  // Live means that somebody can open each list.
  for (const { formId, created } of result.sheets) {
    const page = await api.post(`/forms/${formId}/records/query`, { limit: 50 });
    if (created > 0 && page.items.length === 0) throw new Error(`The list of ${formId} is empty.`);
  }
  times.push(performance.now());
  const between = (from, to) => (times[to] - times[from]) / 1000;
  return {
    seconds: { upload: between(0, 1), analysis: between(1, 2), filling: between(2, 3), total: between(0, 4) },
    sheets: result.sheets,
  };
}

/**
 * A workbook into a form that is there: matched as proposed, then changed by `change`; checked first where `checks`.
 * @param {import('./client.mjs').Client} api
 * @param {string} file
 * @param {{ formId: string, change?: (plan: object, analysis: object) => object, checks?: boolean }} how
 */
export async function importInto(api, file, { formId, change = (plan) => plan, checks = false }) {
  const times = [performance.now()];
  const { id: fileId } = await api.upload(file, path.basename(file));
  const { id } = await api.post('/imports', { fileId, formId });
  const { plan: proposed, analysis } = await until(api, id, 'ready');
  const plan = change(proposed, analysis);
  times.push(performance.now());
  if (checks) await api.post(`/imports/${id}/check`, { plan });
  const { trial } = await until(api, id, 'ready');
  times.push(performance.now());
  await api.post(`/imports/${id}/start`, { plan });
  const { result } = await until(api, id, 'done');
  times.push(performance.now());
  const between = (from, to) => (times[to] - times[from]) / 1000;
  return {
    seconds: { analysis: between(0, 1), check: between(1, 2), filling: between(2, 3) },
    trial: trial?.sheets[0],
    sheet: result.sheets[0],
  };
}

async function until(api, id, state) {
  for (let waited = 0; waited < 600_000; waited += 100) {
    const job = await api.get(`/imports/${id}`);
    if (job.state === state) return job;
    if (job.state === 'failed' || job.state === 'cancelled')
      throw new Error(`Import ${job.state}: ${JSON.stringify(job.error)}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`The import was not ${state} within ten minutes.`);
}
