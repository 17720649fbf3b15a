import type { Identity, PersonView } from '@mortise/core';
import { cookieIn } from './credential.ts';

/** Holds the id of the view while a browser looks through somebody's eyes; pictures and event streams send no header. */
const cookieName = 'mortise.view';
const header = 'x-mortise-view';

/** The view that a request is made in, as it says; null for none. */
export const viewIn = (headers: Headers): string | null =>
  headers.get(header) ?? cookieIn(headers.get('cookie') ?? '', cookieName);

const attributes = 'Path=/; HttpOnly; SameSite=Lax';
/** What the browser keeps of the one it was is not what the other may see, and the other way round. */
const forget = { 'Clear-Site-Data': '"cache"' };

/** Only a browser is told to go on so: a script says it with each request. */
export const startedView = ({ id }: PersonView, { sessionId }: Identity): Response =>
  Response.json(
    { id },
    { status: 201, headers: sessionId ? { ...forget, 'Set-Cookie': `${cookieName}=${id}; ${attributes}` } : {} },
  );

export const endedView = (): Response => new Response(null, { status: 204, headers: { ...forget, ...noView } });

/** A browser that is told so asks for itself from then on. */
export const noView = { 'Set-Cookie': `${cookieName}=; ${attributes}; Max-Age=0` };
