import { type AppError, err, type Identity, type Locale, ok, parse, type Result, visitor } from '@mortise/core';
import type { Context, Hono } from 'hono';
import type { BlankSchema } from 'hono/types';
import type { ApiServices } from '../ports.ts';
import type { Call, Contract, Route } from './contract.ts';
import { credentialOf } from './credential.ts';
import { languageOf } from './language.ts';
import { type Limiter, limiter } from './limits.ts';
import { once } from './once.ts';
import { type EdgeError, type ProblemSource, problemOf } from './problem.ts';
import { readBody, readJson } from './read-body.ts';
import { isSameOrigin } from './same-origin.ts';
import { noView, viewIn } from './view.ts';

const oneMegabyte = 1_048_576;

/** What one request carries through the frame. */
export interface Variables {
  traceId: string;
  ip: string;
}
export type Api = Hono<{ Variables: Variables }, BlankSchema, '/api'>;
type RequestContext = Context<{ Variables: Variables }>;

/** The life of a request, the same for every route. */
export function serve(route: Route, services: ApiServices, limits: Limiter) {
  const { contract } = route;
  const writes = contract.method !== 'GET';
  const openLimits = contract.open && limiter({ points: contract.open.perMinute, seconds: 60 });
  const ownLimits = contract.perMinute && limiter({ points: contract.perMinute, seconds: 60 });

  return async (c: RequestContext): Promise<Response> => {
    const { headers } = c.req.raw;
    const credential = openLimits ? null : credentialOf(headers, services.cookieName);
    const identity = openLimits ? strangerFrom(headers) : credential && (await services.identify(credential));
    const locale = localeOf(identity, headers);
    const refuse = (error: ProblemSource) => problem(c, error, locale);

    if (!identity) return refuse({ code: 'unauthenticated' });
    const viewId = credential && !contract.asOneself ? viewIn(headers) : null;
    const limited = openLimits
      ? await withinLimits(c, openLimits, c.var.ip)
      : await withinLimits(c, limits, identity.actor.userId);
    if (limited) return refuse(limited);
    const spent = ownLimits ? await withinLimits(c, ownLimits, identity.actor.userId) : null;
    if (spent) return refuse(spent);
    if (writes && credential?.kind === 'session' && !isSameOrigin(headers, services.publicUrl))
      return refuse({ code: 'cross_site' });
    if (identity.mustChangePassword && !contract.beforePasswordChange)
      return refuse({ code: 'password_change_required' });
    if (contract.sessionOnly && !identity.sessionId) return refuse({ code: 'session_required' });
    const seen = viewId === null ? identity : await services.server.viewAs.through(identity, viewId);
    if (!seen) {
      c.header('Set-Cookie', noView['Set-Cookie'], { append: true });
      return refuse({ code: 'view_ended' });
    }
    if (seen.actor.viewer && contract.personal) return refuse({ code: 'not_while_viewing' });
    if (seen.actor.viewer && writes && !contract.reads) return refuse({ code: 'view_only' });

    const text = await bodyText(c, contract);
    if (!text.ok) return refuse(text.error);
    const input = inputOf(c, contract, text.value);
    if (!input.ok) return refuse(input.error);

    const call: Call = {
      ...input.value,
      actor: c.var.ip === '' ? seen.actor : { ...seen.actor, address: c.var.ip },
      identity: seen,
      server: services.server,
      request: c.req.raw,
      ip: c.var.ip,
      closing: services.closing,
    };
    const answer = async () => {
      const result = await route.handle(call);
      return result.ok ? success(c, contract, result.value) : refuse(result.error);
    };
    const key = writes && !contract.streams && !contract.open ? headers.get('idempotency-key') : null;
    if (!key) return answer();
    return once({
      answers: services.idempotentAnswers,
      actorId: identity.actor.userId,
      key,
      request: `${contract.method} ${new URL(c.req.url).pathname}${new URL(c.req.url).search}\n${text.value}`,
      answer,
      refuse,
    });
  };
}

/** Somebody nobody knows, who may do nothing by who they are; an open route says itself what it lets them do. */
function strangerFrom(headers: Headers): Identity {
  const locale = languageOf(headers.get('accept-language'));
  const actor = visitor('UTC', locale, { formId: '', fieldIds: [], recordId: null });
  return { actor, sessionId: null, apiKeyId: null, mustChangePassword: false };
}

export function problem(c: RequestContext, error: ProblemSource, locale: Locale): Response {
  const body = problemOf(error, locale, c.var.traceId);
  if (error.code === 'rate_limited') c.header('Retry-After', String(error.retryAfterSeconds));
  // Whoever holds it is at work: trying at once would meet them again.
  if (error.code === 'busy') c.header('Retry-After', '2');
  if (error.code === 'unauthenticated') c.header('WWW-Authenticate', 'Bearer');
  c.header('Content-Language', locale);
  return c.body(JSON.stringify(body), body.status as 400, { 'Content-Type': 'application/problem+json' });
}

/** A person reads their own language; a script the one it asks for. */
function localeOf(identity: Identity | null, headers: Headers): Locale {
  if (identity?.sessionId) return identity.actor.locale;
  return languageOf(headers.get('accept-language'), identity?.actor.locale);
}

async function withinLimits(c: RequestContext, limits: Limiter, userId: string): Promise<AppError | null> {
  const { allowed, limit, remaining, resetSeconds } = await limits.take(userId);
  c.header('RateLimit-Limit', String(limit));
  c.header('RateLimit-Remaining', String(remaining));
  c.header('RateLimit-Reset', String(resetSeconds));
  return allowed ? null : { code: 'rate_limited', retryAfterSeconds: resetSeconds };
}

async function bodyText(c: RequestContext, contract: Contract): Promise<Result<string, AppError | EdgeError>> {
  if (!contract.body) return ok('');
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) return err({ code: 'malformed' });
  return readBody(c.req.raw, contract.maxBytes ?? oneMegabyte);
}

/** A path that names nothing possible is not found; what is wrong with query and body is told where it is wrong. */
function inputOf(
  c: RequestContext,
  contract: Contract,
  text: string,
): Result<Pick<Call, 'params' | 'query' | 'body'>, AppError | EdgeError> {
  const params = contract.params ? parse(contract.params, c.req.param()) : ok(undefined);
  if (!params.ok) return err({ code: 'not_found', what: contract.group, id: new URL(c.req.url).pathname });
  const query = contract.query ? parse(contract.query, c.req.query()) : ok(undefined);
  const json = contract.body ? readJson(text) : ok(undefined);
  if (!json.ok) return json;
  const body = contract.body ? parse(contract.body, json.value) : ok(undefined);
  if (query.ok && body.ok) return ok({ params: params.value, query: query.value, body: body.value });
  return err({ code: 'invalid', issues: [...issuesIn(query), ...issuesIn(body)] });
}

const issuesIn = (result: Result<unknown>) =>
  !result.ok && result.error.code === 'invalid' ? result.error.issues : [];

function success(c: RequestContext, contract: Contract, value: unknown): Response {
  if (value instanceof Response) {
    // Headers set on the context so far (limits, trace) belong to this response as well.
    for (const [name, content] of value.headers) c.header(name, content);
    return value.body ? c.body(value.body, value.status as 200) : c.body(null, value.status as 200);
  }
  if (!contract.answer) return c.body(null, 204);
  return c.json(value, contract.status ?? 200);
}
