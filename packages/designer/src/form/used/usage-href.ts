import type { Usage } from '@mortise/core';

/** The page on which a use can be changed. */
export function usageHref({ definitionId, kind, at }: Usage): string {
  if (kind === 'app') return `/build/${definitionId}`;
  if (!at) return `/build/form/${definitionId}`;
  const { appId, formId, blockId, ruleId } = at;
  if (kind === 'view') return `/a/${appId}/${formId}?view=${definitionId}`;
  if (kind === 'public-form') return `/build/form/${formId}/public?link=${definitionId}`;
  if (blockId !== undefined) return `/build/form/${formId}?field=${encodeURIComponent(blockId)}`;
  return ruleId === undefined ? `/build/form/${formId}` : `/build/form/${formId}?rule=${encodeURIComponent(ruleId)}`;
}
