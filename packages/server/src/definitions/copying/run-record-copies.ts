import type { PublishedForm, RecordCopy } from '@mortise/core';
import type { DefinitionPorts } from '../ports.ts';
import { copyPlan } from './copy-plan.ts';

type Ports = Pick<DefinitionPorts, 'copies' | 'definitions' | 'catalog' | 'jobs'>;

/** Carries out whatever copying of records is due, from where it was. */
export const runRecordCopies =
  (ports: Ports) =>
  async (signal: AbortSignal): Promise<void> => {
    for (const copy of await ports.copies.running()) {
      if (signal.aborted) return;
      await carryOut(ports, copy, signal);
    }
  };

async function carryOut({ copies, definitions, catalog, jobs }: Ports, begun: RecordCopy, signal: AbortSignal) {
  let copy = begun;
  while (copy.state === 'running' && !signal.aborted) {
    const [source, target] = [await definitions.find(copy.sourceId), await definitions.find(copy.formId)];
    // A form that was deleted meanwhile still has its records; a copy that was deleted wants none.
    if (!source?.published || !target?.published || target.deletedAt !== null) return copies.giveUp(copy.id);
    const plan = copyPlan(source.published as PublishedForm, target.published as PublishedForm, catalog);
    copy = await copies.advance(copy, plan);
  }
  if (copy.state === 'done') await jobs.enqueue({ name: 'carry-over', id: 'due', payload: {} });
}
