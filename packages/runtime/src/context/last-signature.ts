import type { ApiClient } from '@mortise/api/client';
import type { FieldViewContext } from '@mortise/fields/views';
import type { QueryClient } from '@tanstack/react-query';

const key = 'last-signature';
const queryKey = ['me', key];

/** The name a person drew last, kept with what else they left: nobody else reads it, and it is on all their devices. */
export const lastSignature = ({
  api,
  queries,
}: {
  readonly api: ApiClient;
  readonly queries: QueryClient;
}): NonNullable<FieldViewContext['lastSignature']> => ({
  read: async () => {
    const value = await queries.fetchQuery({
      queryKey,
      staleTime: 600_000,
      queryFn: async () =>
        (await api.call('GET /me/state/:key', { params: { key } }).catch(() => ({ value: null }))).value ?? null,
    });
    return typeof value === 'string' && value.startsWith('data:image/png;base64,') ? value : null;
  },
  keep: (picture) => {
    queries.setQueryData(queryKey, picture);
    // Drawing again is all that is lost.
    api.call('PUT /me/state/:key', { params: { key }, body: { value: picture } }).catch(() => undefined);
  },
});
