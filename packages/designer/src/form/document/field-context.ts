import type { ApiClient } from '@mortise/api/client';
import { type Actor, hierarchyOf, isDepartmentWithin, isPersonWithin, settledRange } from '@mortise/core';
import type { Choosable, FieldViewContext, Found } from '@mortise/fields/views';

/** What the field views of a designer may ask: members, departments and records by name, no uploads. */
export function fieldContextOf(api: ApiClient, actor: Actor): FieldViewContext {
  const names = new Map([[actor.userId, actor.name]]);
  const remember = (found: readonly Found[]) => {
    for (const { id, title } of found) names.set(id, title);
    return found;
  };
  const wanted = (found: readonly Found[], text: string, ids: readonly string[] | undefined) =>
    found.filter(({ id, title }) => (ids ? ids.includes(id) : title.toLowerCase().includes(text.trim().toLowerCase())));

  return {
    locale: actor.locale,
    timeZone: actor.timeZone,
    actor,
    titleOf: (id) => names.get(id),
    search: async (kind, text, options) => {
      if (kind === 'record') return remember(await records(api, text, options ?? {}));
      const all = await (kind === 'user' ? people(api, options?.choosable) : departments(api, options?.choosable));
      return remember(wanted(all, text, options?.ids));
    },
    upload: async () => {
      throw new Error(actor.locale === 'zh' ? '预览里不能上传文件' : "Files can't be uploaded in the preview");
    },
    fileUrl: (id) => api.url('GET /files/:id', { params: { id } }),
  };
}

type Within = NonNullable<Parameters<FieldViewContext['search']>[2]>;

/** Of a draft the server knows no range yet: it is kept here. */
async function people(api: ApiClient, choosable: Choosable | undefined): Promise<Found[]> {
  const range = choosable && settledRange(choosable.range, choosable.beside);
  const hierarchy = hierarchyOf([], range?.by === 'departments' ? await api.call('GET /departments') : []);
  const all = await api.call('GET /people');
  return all
    .filter((person) => !range || (person.status === 'active' && isPersonWithin(range, person, hierarchy)))
    .map(({ id, name }) => ({ id, title: name }));
}

async function departments(api: ApiClient, choosable: Choosable | undefined): Promise<Found[]> {
  const range = choosable && settledRange(choosable.range, choosable.beside);
  const all = await api.call('GET /departments');
  const hierarchy = hierarchyOf([], all);
  return all
    .filter(({ id }) => !range || isDepartmentWithin(range, id, hierarchy))
    .map(({ id, name }) => ({ id, title: name }));
}

async function records(api: ApiClient, text: string, { formId, ids, filter = null }: Within): Promise<Found[]> {
  if (!formId) return [];
  const params = { form: formId };
  if (ids) {
    const found = await api.call('GET /forms/:form/titles', { params, query: { ids: ids.join(',') } });
    return Object.entries(found).map(([id, title]) => ({ id, title }));
  }
  const body = { search: text, filter, limit: 20, fields: [] };
  const page = await api.call('POST /forms/:form/records/query', { params, body });
  return page.items.map(({ id, title }) => ({ id, title }));
}
