import type { ApiClient } from '@mortise/api/client';
import type { StoredDefinition } from '@mortise/core';
import { asJson } from '../form/document/as-json.ts';
import type { SaveOutcome } from '../form/document/autosave.ts';
import { conflictIn } from './conflict-in.ts';

/** Stores a draft over the revision that it began from. */
export async function saveDraft(
  api: ApiClient,
  id: string,
  draft: object,
  revision: number,
): Promise<SaveOutcome<StoredDefinition>> {
  try {
    const body = { revision, draft: asJson(draft) };
    return { kind: 'saved', stored: await api.call('PUT /definitions/:id/draft', { params: { id }, body }) };
  } catch (error) {
    const stored = conflictIn(error);
    return stored ? { kind: 'conflict', stored } : { kind: 'failed' };
  }
}
