'use client';

import { CountBadge, InspectorSection, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { UsageList } from '../used/usage-list.tsx';
import { usesInDraft } from '../used/uses-in-draft.ts';

/** Where a field, or without one the form, is used, each place a link. What this form does itself is told as it is now. */
export function UsedBy({ fieldId }: { fieldId?: string }) {
  const { t } = useText();
  const { api, formId, appId, goTo } = useDesigner();
  const draft = useDesignerState((state) => state.history.present);
  const usages = useQuery({
    queryKey: ['used-by', formId, fieldId],
    queryFn: () =>
      api.call('GET /definitions/:id/used-by', { params: { id: formId }, query: fieldId ? { fieldId } : {} }),
  });
  const own = useMemo(
    () => (fieldId === undefined ? [] : usesInDraft({ formId, appId, draft, catalog }, fieldId)),
    [formId, appId, draft, fieldId],
  );
  const others = (usages.data ?? []).filter(({ definitionId }) => fieldId === undefined || definitionId !== formId);
  const found = [...own, ...others];
  return (
    <InspectorSection title={t({ zh: '使用情况', en: 'Used by' })} extra={<CountBadge count={found.length} />}>
      {found.length === 0 ? (
        <p className="mo-meta">{t({ zh: '别处没有用到', en: 'Not used anywhere else' })}</p>
      ) : (
        <UsageList usages={found} onGo={goTo} />
      )}
    </InspectorSection>
  );
}
