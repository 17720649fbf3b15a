import {
  err,
  type PublishedForm,
  type RecordChange,
  type RecordView,
  type Result,
  type Road,
  type WriteOptions,
} from '@mortise/core';
import type { Call } from '../frame/contract.ts';

type FormCall = Call<{ form: string }>;

/** Finds the published form that the path names and goes on with it. */
export async function inForm<T>(
  { server, params }: Pick<FormCall, 'server' | 'params'>,
  work: (form: PublishedForm) => Promise<Result<T>>,
): Promise<Result<T>> {
  const form = await server.forms.find(params.form);
  return form ? work(form) : err({ code: 'not_found', what: 'form', id: params.form });
}

/** By what road a write comes: what the page says for a person, `api` for a script whatever it says. */
export function roadOf({ identity, request }: Pick<Call, 'identity' | 'request'>): Road {
  if (!identity.sessionId) return 'api';
  return request.headers.get('x-mortise-road') === 'grid' ? 'grid' : 'form';
}

/** One change to one record, and the record it gives. */
export const changeOne = (
  call: FormCall,
  change: RecordChange,
  options: Pick<WriteOptions, 'allowDuplicates'>,
): Promise<Result<RecordView>> =>
  inForm(call, async (form) => {
    const { server, actor } = call;
    const written = await server.records.writer.write(actor, form, [change], {
      atomic: true,
      road: roadOf(call),
      ...options,
    });
    if (!written.ok) return written;
    const [record] = written.value.records;
    if (!record) throw new Error('A write of one record gave no record.');
    return { ok: true, value: record };
  });
