import { useQuery } from '@tanstack/react-query';
import { useDesigner } from '../designer-context.ts';

/** The form's newest type change, asked again and again while it runs. */
export function useTypeChange() {
  const { api, formId } = useDesigner();
  return useQuery({
    queryKey: ['type-change', formId],
    gcTime: 0,
    staleTime: 0,
    queryFn: () => api.call('GET /definitions/:id/type-change', { params: { id: formId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 700 : false),
  });
}
