/**
 * An app with one form in it, both published.
 * @param {import('../product/client.mjs').Client} api
 * @param {string} name
 * @param {object} draft
 */
export async function publishForm(api, name, draft) {
  const app = await api.post('/definitions', { kind: 'app', name });
  const made = await api.post('/definitions', { kind: 'form', appId: app.id, name, draft });
  await api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
  await api.post(`/definitions/${app.id}/publish`, { revision: (await api.get(`/definitions/${app.id}`)).revision });
  return { appId: app.id, formId: made.id, key: made.key };
}
