'use client';

import type { ApiClient } from '@mortise/api/client';
import { useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { DesignerPending } from '../designer-pending.tsx';
import { loadForms } from '../form/document/other-forms.ts';
import { AppWorkspace } from './app-workspace.tsx';

interface AppBuilderProps {
  readonly api: ApiClient;
  readonly appId: string;
  readonly onBack: () => void;
  /** Goes to a page of the product. */
  readonly onOpen: (href: string) => void;
}

/** Where an app is put together: its name, its navigation, its forms. */
export function AppBuilder({ api, appId, onBack, onOpen }: AppBuilderProps) {
  const { t } = useText();
  const definition = useQuery({
    queryKey: ['designer', appId],
    queryFn: () => api.call('GET /definitions/:id', { params: { id: appId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const forms = useQuery({ queryKey: ['designer-forms'], queryFn: () => loadForms(api), refetchOnMount: 'always' });
  if (!definition.data || !forms.data)
    return (
      <DesignerPending
        title={t({ zh: '应用没有加载出来', en: "Couldn't load the app" })}
        queries={[definition, forms]}
      />
    );
  return <AppWorkspace api={api} definition={definition.data} forms={forms.data} onBack={onBack} onOpen={onOpen} />;
}
