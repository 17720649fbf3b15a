import type { ApiClient, Operation } from '@mortise/api/client';
import { type Block, FormDraft, type PublishedForm, type Text } from '@mortise/core';

/** A form as the designer of another knows it. */
export interface OtherForm {
  readonly id: string;
  readonly appId: string;
  readonly appName: Text;
  readonly name: Text;
  readonly icon: string;
  readonly isPublished: boolean;
  /** Published where there is a publication, else those of the draft. */
  readonly blocks: readonly Block[];
  readonly draftBlocks: readonly Block[];
}

export async function loadForms(api: ApiClient): Promise<OtherForm[]> {
  const list: Operation = 'GET /definitions';
  const [apps, forms] = await Promise.all([
    api.call(list, { query: { kind: 'app' } }),
    api.call(list, { query: { kind: 'form' } }),
  ]);
  const appNames = new Map(apps.map(({ id, draft }) => [id, (draft as { name?: Text }).name ?? '']));
  return forms.flatMap((definition) => {
    const draft = FormDraft.safeParse(definition.draft);
    if (!draft.success) return [];
    const published = definition.published as PublishedForm | null;
    return [
      {
        id: definition.id,
        appId: definition.appId,
        appName: appNames.get(definition.appId) ?? '',
        name: draft.data.name,
        icon: draft.data.icon,
        isPublished: published !== null,
        blocks: published?.blocks ?? draft.data.blocks,
        draftBlocks: draft.data.blocks,
      },
    ];
  });
}
