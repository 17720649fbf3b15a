'use client';

import type { ApiClient } from '@mortise/api/client';
import { ErrorState, PageSkeleton, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { loadForms } from '../form/document/other-forms.ts';
import { problemText } from '../problem-text.ts';
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
  const error = definition.error ?? forms.error;
  if (error)
    return (
      <div className="mo-designer">
        <ErrorState
          title={t({ zh: '应用没有加载出来', en: "Couldn't load the app" })}
          detail={problemText(error, t)}
          onRetry={() => void Promise.all([definition.refetch(), forms.refetch()])}
          isRetrying={definition.isFetching || forms.isFetching}
        />
      </div>
    );
  if (!definition.data || !forms.data)
    return (
      <div className="mo-designer">
        <PageSkeleton />
      </div>
    );
  return <AppWorkspace api={api} definition={definition.data} forms={forms.data} onBack={onBack} onOpen={onOpen} />;
}
