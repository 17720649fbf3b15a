import { useQuery } from '@tanstack/react-query';
import { useDesigner } from '../designer-context.ts';

/** The request that a setting names, and all that could be asked. */
export function useOffers(chosen: unknown) {
  const { api } = useDesigner();
  const offers = useQuery({ queryKey: ['connector-offers'], queryFn: () => api.call('GET /connectors/offers') });
  const { connectorId, requestId } = (chosen ?? {}) as { connectorId?: string; requestId?: string };
  const connector = offers.data?.find(({ id }) => id === connectorId);
  return { offers, request: connector?.requests.find(({ id }) => id === requestId) };
}
