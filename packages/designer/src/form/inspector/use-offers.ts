import { useQuery } from '@tanstack/react-query';
import { useDesigner } from '../designer-context.ts';

/** The request that a setting names, and all that could be asked. */
export function useOffers(chosen: unknown) {
  const offers = useOffered();
  const { connectorId, requestId } = (chosen ?? {}) as { connectorId?: string; requestId?: string };
  const connector = offers.data?.find(({ id }) => id === connectorId);
  return { offers, request: connector?.requests.find(({ id }) => id === requestId) };
}

/** All that could be asked, where somebody needs to know. */
export function useOffered(enabled = true) {
  const { api } = useDesigner();
  return useQuery({ queryKey: ['connector-offers'], queryFn: () => api.call('GET /connectors/offers'), enabled });
}
