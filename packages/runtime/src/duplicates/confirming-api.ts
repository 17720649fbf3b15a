import type { ApiClient } from '@mortise/api/client';
import { type DuplicatesTold, duplicatesTold } from './duplicates-told.ts';

/** Shows what is there already. True: the write is meant all the same. */
export type AskDuplicates = (told: DuplicatesTold) => Promise<boolean>;

/**
 * Asks whoever writes a record that seems to be there already, on whatever road of ours, and writes it when they mean it.
 * Who does not gets the refusal, and goes on from what they typed.
 */
export function confirmingApi(api: ApiClient, ask: AskDuplicates): ApiClient {
  const call = async (operation: never, input?: Loose, options?: { idempotencyKey?: string }) => {
    const send = api.call as (...given: unknown[]) => Promise<unknown>;
    try {
      return await send(operation, input, options);
    } catch (error) {
      const told = duplicatesTold(error);
      if (!told || !(await ask(told)) || !told.mayGoOn) throw error;
      const body = { ...(input?.body as object), allowDuplicates: true };
      // Another request than the one that was refused.
      const again = options?.idempotencyKey ? { idempotencyKey: `${options.idempotencyKey}-meant` } : {};
      return send(operation, { ...input, body }, { ...options, ...again });
    }
  };
  return { ...api, call: call as ApiClient['call'] };
}

interface Loose {
  readonly body?: unknown;
}
