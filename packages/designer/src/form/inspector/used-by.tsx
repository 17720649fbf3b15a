'use client';

import { CountBadge, Icon, InspectorSection, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useDesigner } from '../designer-context.ts';

const icons: Readonly<Record<string, string>> = { view: 'table-2', form: 'link-2', app: 'layers' };

/** Where a field, or without one the form, is used. Empty for what was never published. */
export function UsedBy({ fieldId }: { fieldId?: string }) {
  const { t } = useText();
  const { api, formId } = useDesigner();
  const usages = useQuery({
    queryKey: ['used-by', formId, fieldId],
    queryFn: () =>
      api.call('GET /definitions/:id/used-by', { params: { id: formId }, query: fieldId ? { fieldId } : {} }),
  });
  const found = usages.data ?? [];
  return (
    <InspectorSection title={t({ zh: '使用情况', en: 'Used by' })} extra={<CountBadge count={found.length} />}>
      {found.length === 0 ? (
        <p className="mo-meta">{t({ zh: '别处没有用到', en: 'Not used anywhere else' })}</p>
      ) : (
        found.map((usage) => {
          const row = (
            <>
              <Icon of={icons[usage.kind] ?? 'layers'} size={14} />
              <span>
                {t(usage.name)} <span className="mo-meta">{t(usage.place)}</span>
              </span>
            </>
          );
          const key = `${usage.definitionId} ${t(usage.place)}`;
          return usage.kind === 'form' && usage.definitionId !== formId ? (
            <a key={key} className="mo-usage-row" href={`/build/form/${usage.definitionId}`}>
              {row}
            </a>
          ) : (
            <div key={key} className="mo-usage-row">
              {row}
            </div>
          );
        })
      )}
    </InspectorSection>
  );
}
