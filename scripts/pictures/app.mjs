/** Makes an app whose forms and records the pictures show. Nothing of it needs to be undone: the product is thrown away. */
export async function makeApp(api, { name, icon, color }) {
  const { id: appId } = await api.post('/definitions', { kind: 'app', name, icon, color });
  const publish = async (id, draft) => {
    const { revision } = await api.get(`/definitions/${id}`);
    await api.post(`/definitions/${id}/publish`, { revision, draft });
  };
  return {
    appId,
    builder: `/build/${appId}`,
    publish,
    /** A published form; `blocks` may be given later, where forms point to each other. */
    async form(title, blocks, more = {}) {
      const { id } = await api.post('/definitions', { kind: 'form', appId, name: title });
      await publish(id, { name: title, blocks, ...more });
      return { id, list: `/a/${appId}/${id}`, designer: `/build/form/${id}` };
    },
    async record(form, values) {
      const { id } = await api.post(`/forms/${form.id}/records`, { values });
      return { id, page: `${form.list}/${id}` };
    },
  };
}

const keyless = new Set(['barcode', 'button', 'embed', 'section', 'tabs', 'columns', 'note', 'query-list']);

/** A block as a draft has it. Its id is `f_` and its key. */
export const block = (key, type, label, config = {}, more = {}) => ({
  id: `f_${key}`,
  key: keyless.has(type) ? '' : key,
  type,
  label,
  config,
  width: '1/2',
  ...more,
});

export const option = (id, label, color, more = {}) => ({ id, label, color, ...more });
export const two = (zh, en) => ({ zh, en });
