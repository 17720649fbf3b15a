import type { ApiClient } from '@mortise/api/client';
import type { Actor } from '@mortise/core';
import type { FieldViewContext, Found } from '@mortise/fields/views';

/** What the field views of a designer may ask: members and departments by name, no records, no uploads. */
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
      if (kind === 'record') return [];
      const all: Found[] =
        kind === 'user'
          ? (await api.call('GET /people')).map(({ id, name }) => ({ id, title: name }))
          : (await api.call('GET /departments')).map(({ id, name }) => ({ id, title: name }));
      return remember(wanted(all, text, options?.ids));
    },
    upload: async () => {
      throw new Error(actor.locale === 'zh' ? '预览里不能上传文件' : "Files can't be uploaded in the preview");
    },
    fileUrl: (id) => api.url('GET /files/:id', { params: { id } }),
  };
}
