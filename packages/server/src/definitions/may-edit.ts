import { type Access, type Actor, err, ok, type Result, type StoredDefinition } from '@mortise/core';

/** What decides who may see and change a definition; without a kind, something builders make. */
type Editable = Pick<StoredDefinition, 'ownerId'> & Partial<Pick<StoredDefinition, 'kind' | 'appId'>>;

const mayWrite = (access: Access, actor: Actor): Result<null> =>
  access.may(actor, 'definitions.write') ? ok(null) : err({ code: 'forbidden', permission: 'definitions.write' });

/** A personal view is its owner's alone, to see and to change; an app's roles are its managers'; the rest is the builders'. */
export const mayEdit = (access: Access, actor: Actor, definition: Editable): Result<null> =>
  definition.ownerId === actor.userId || managesRole(access, actor, definition) ? ok(null) : mayWrite(access, actor);

/** Somebody else's personal view is not there at all. */
export const maySee = (access: Access, actor: Actor, definition: Editable): boolean =>
  definition.ownerId === null
    ? access.may(actor, 'definitions.read') || managesRole(access, actor, definition)
    : definition.ownerId === actor.userId;

const managesRole = (access: Access, actor: Actor, { kind, appId }: Editable) =>
  kind === 'role' && appId !== undefined && access.mayManage(actor, appId);
