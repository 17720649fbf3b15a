'use client';

import type { Answer, ApiClient } from '@mortise/api/client';
import { RoleDraft, type RoleHolder } from '@mortise/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { asJson } from '../form/document/as-json.ts';
import type { Edited } from '../sheets/edited.ts';

export type RoleShown = Answer<'GET /apps/:id/roles'>[number];
export type RolesApp = Answer<'GET /apps'>[number];

export interface EditedRole extends Edited<RoleDraft> {
  readonly holders: readonly RoleHolder[];
}

export type SavedRole = Pick<RoleShown, 'id' | 'revision'>;

export const editedOf = ({ id, revision, draft, holders }: RoleShown): EditedRole => ({
  id,
  revision,
  draft: RoleDraft.parse(draft),
  holders,
});

/** The roles of an app with those who hold them. */
export const rolesQuery = (api: ApiClient, appId: string) => ({
  queryKey: ['app-roles', appId],
  queryFn: () => api.call('GET /apps/:id/roles', { params: { id: appId } }),
});

export function useRoles(api: ApiClient, appId: string) {
  const queries = useQueryClient();
  const roles = useQuery({ ...rolesQuery(api, appId), refetchOnMount: 'always' as const });
  const refresh = () => queries.invalidateQueries({ queryKey: ['app-roles', appId] });

  const putHolders = (id: string, holders: EditedRole['holders']) =>
    api.call('PUT /roles/:id/holders', { params: { id }, body: { holders: [...holders] } });

  async function create({ draft, holders }: EditedRole): Promise<SavedRole> {
    const made = await api.call('POST /definitions', { body: { kind: 'role', appId, draft: asJson(draft) } });
    try {
      await putHolders(made.id, holders);
    } catch (error) {
      // Or the next attempt would make it a second time.
      await api.call('DELETE /definitions/:id', { params: { id: made.id } });
      throw error;
    }
    return made;
  }

  /** Holders first: they are of no revision, so that what is refused of them can be put right and saved again. */
  async function update(id: string, { revision, draft, holders }: EditedRole): Promise<SavedRole> {
    await putHolders(id, holders);
    const body = { revision, draft: asJson(draft) };
    return api.call('POST /definitions/:id/publish', { params: { id }, body });
  }

  /** Holds from now on. Throws a conflict where somebody else changed it since. */
  async function save(role: EditedRole): Promise<SavedRole> {
    const { id, revision } = await (role.id ? update(role.id, role) : create(role));
    await refresh();
    // What this person may do may have changed with it.
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['apps'] }),
      queries.invalidateQueries({ queryKey: ['form'] }),
    ]);
    return { id, revision };
  }

  async function remove(id: string) {
    await api.call('DELETE /definitions/:id', { params: { id } });
    await refresh();
  }

  return { roles, save, remove, refresh };
}
