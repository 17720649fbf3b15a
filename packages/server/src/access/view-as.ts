import {
  type Access,
  type AccessBook,
  type Actor,
  type Clock,
  err,
  hasRole,
  type Identity,
  newId,
  ok,
  type PersonView,
  type PersonViewShown,
  type PersonViews,
  type Result,
} from '@mortise/core';
import { briefCache } from '../people/brief-cache.ts';
import { isId } from '../records/is-id.ts';
import { standingOf } from './standing-of.ts';

export interface ViewAsPorts {
  readonly access: Access;
  readonly book: Pick<AccessBook, 'facts'>;
  readonly views: PersonViews;
  /** Somebody with their place in the organisation; null when they left. */
  readonly actorOf: (userId: string) => Promise<Actor | null>;
  readonly clock: Clock;
}

/** Who forgets to stop has stopped after a working day. */
const longestMs = 8 * 3_600_000;
const believedMs = 2_000;
const mostListed = 200;

export type ViewAs = ReturnType<typeof viewAs>;

/**
 * Looking through somebody's eyes: the same engine answers as for them, nothing can be written, and it is on record who
 * did so. Nobody sees more that way than they could see themselves.
 */
export function viewAs({ access, book, views, actorOf, clock }: ViewAsPorts) {
  const believed = briefCache<Actor | null>({ milliseconds: believedMs });
  const refused = err({ code: 'forbidden', permission: 'people.view-as' } as const);

  /** What of somebody's world the viewer may see: all, these apps, or nothing of it. */
  function reachOf(viewer: Actor, person: Actor): 'all' | readonly string[] | null {
    if (viewer.only || viewer.viewer || viewer.userId === person.userId) return null;
    if (hasRole(viewer, 'administrator')) return 'all';
    if (hasRole(person, 'administrator')) return null;
    if (hasRole(viewer, 'builder')) return 'all';
    if (hasRole(person, 'builder')) return null;
    const { roles, manages } = standingOf(book.facts(), viewer);
    const apps = new Set(roles.map(({ appId }) => appId).filter((appId) => manages(appId)));
    return apps.size > 0 ? [...apps] : null;
  }

  const isOver = ({ endedAt, startedAt }: PersonView) =>
    endedAt !== null || clock.now().getTime() - Date.parse(startedAt) > longestMs;

  return {
    async start(actor: Actor, { userId }: { userId: string }): Promise<Result<PersonView>> {
      const person = await actorOf(userId);
      if (!person) return err({ code: 'not_found', what: 'person', id: userId });
      if (reachOf(actor, person) === null) return refused;
      const view = { id: newId(), byUserId: actor.userId, userId: person.userId, startedAt: clock.now().toISOString() };
      await views.start(view);
      return ok({ ...view, endedAt: null });
    },

    /** Nothing happens to a view that is over, or another's. */
    async stop(actor: Actor, id: string): Promise<void> {
      const view = isId(id) ? await views.find(id) : null;
      if (view?.byUserId === actor.userId) await views.end(view.id, clock.now());
    },

    /** Who the request is answered for; null when the view is over or may no longer be. */
    async through(identity: Identity, id: string): Promise<Identity | null> {
      const view = isId(id) ? await views.find(id) : null;
      if (!view || view.byUserId !== identity.actor.userId || isOver(view)) return null;
      const person = await believed.get(view.userId, clock.now().getTime(), () => actorOf(view.userId));
      const apps = person && reachOf(identity.actor, person);
      if (!person || apps === null) return null;
      const { locale, road, scopes, userId, name } = identity.actor;
      const actor: Actor = {
        ...person,
        locale,
        road,
        ...(scopes ? { scopes } : {}),
        viewer: { userId, name, ...(apps === 'all' ? {} : { apps }) },
      };
      return { ...identity, actor, mustChangePassword: false };
    },

    async list(actor: Actor): Promise<Result<readonly PersonViewShown[]>> {
      return hasRole(actor, 'administrator') && access.may(actor, 'people.write')
        ? ok(await views.list(mostListed))
        : refused;
    },
  };
}
