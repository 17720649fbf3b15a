import type { Actor, Operation, PublishedForm, Reach, RecordRows } from '@mortise/core';
import { isId } from './is-id.ts';
import { reachForm } from './reach-form.ts';
import type { RecordReaderPorts } from './reading-in.ts';

/** The form as far as the actor reaches it, where the operation reaches this record of it, living or deleted; null otherwise. */
export async function reachRecord(
  ports: Pick<RecordReaderPorts, 'access' | 'catalog' | 'clock'> & { readonly rows: Pick<RecordRows, 'titles'> },
  actor: Actor,
  form: PublishedForm,
  id: string,
  operation: Operation = 'read',
): Promise<Reach | null> {
  const reach = reachForm(ports, actor, form, operation);
  if (reach.scope === false || !isId(id)) return null;
  // Whether it is there, not what it is called.
  const reached = await ports.rows.titles(actor, ports.clock.now(), { ...reach, mayReadTitle: true }, [id]);
  return id.toLowerCase() in reached ? reach : null;
}
