import type { ApiClient } from '@mortise/api/client';
import { type Block, FormDraft, type Text } from '@mortise/core';
import { inverseOf } from '@mortise/fields';
import { asJson } from '../document/as-json.ts';

interface Form {
  readonly id: string;
  readonly key: string;
  readonly name: Text;
}

/** Does `draft` already show the records that point at it through this field? */
export const hasInverse = (blocks: readonly Block[], formId: string, fieldId: string): boolean =>
  blocks.some(({ config }) => {
    const end = config.inverseOf;
    return (
      typeof end === 'object' && end !== null && !Array.isArray(end) && end.formId === formId && end.fieldId === fieldId
    );
  });

/** Puts the other end of a relation into the draft of the form it points to. It goes live when that form is published. */
export async function addInverse(api: ApiClient, block: Block, form: Form, targetId: string): Promise<void> {
  const target = await api.call('GET /definitions/:id', { params: { id: targetId } });
  const draft = FormDraft.parse(target.draft);
  if (hasInverse(draft.blocks, form.id, block.id)) return;
  // The key is left to the server, which makes it unique over there.
  const added = { ...inverseOf(block, form), key: '' };
  await api.call('PUT /definitions/:id/draft', {
    params: { id: targetId },
    body: { revision: target.revision, draft: asJson({ ...draft, blocks: [...draft.blocks, added] }) },
  });
}
