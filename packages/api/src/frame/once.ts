import { createHash } from 'node:crypto';
import type { IdempotentAnswers } from '@mortise/core';
import type { EdgeError } from './problem.ts';

/**
 * Answers a request that carries an Idempotency-Key: the first time by doing it, after that from what was kept.
 * Only what changed something is kept; a refusal leaves the key free.
 */
export async function once({
  answers,
  actorId,
  key,
  request,
  answer,
  refuse,
}: {
  answers: IdempotentAnswers;
  actorId: string;
  key: string;
  request: string;
  answer: () => Promise<Response>;
  refuse: (error: EdgeError) => Response;
}): Promise<Response> {
  if (key.length > 255) return refuse({ code: 'malformed' });
  const known = await answers.claim(actorId, key, createHash('sha256').update(request).digest('hex'));
  if (known.kind === 'other-request') return refuse({ code: 'idempotency_key_reused' });
  if (known.kind === 'in-progress') return refuse({ code: 'idempotency_in_progress' });
  if (known.kind === 'answered') return replay(known.status, known.body);

  try {
    const response = await answer();
    if (response.ok) await answers.keep(actorId, key, { status: response.status, body: await bodyOf(response) });
    else await answers.forget(actorId, key);
    return response;
  } catch (accident) {
    await answers.forget(actorId, key);
    throw accident;
  }
}

const bodyOf = async (response: Response) => (response.status === 204 ? null : response.clone().json());

const replay = (status: number, body: unknown) =>
  status === 204
    ? new Response(null, { status, headers: { 'Idempotency-Replayed': 'true' } })
    : Response.json(body, { status, headers: { 'Idempotency-Replayed': 'true' } });
