import {
  type Actor,
  type AnswerRow,
  err,
  type Field,
  ok,
  type PublishedForm,
  type RecordMoment,
  type Result,
} from '@mortise/core';
import { shapeOf } from '../records/form-shape.ts';
import { askConnector } from './ask-connector.ts';
import type { ConnectorPorts } from './ports.ts';

/** What a field asks, and the texts that go in by the names of the parameters. */
export interface FieldQuestion {
  readonly connectorId: string;
  readonly requestId: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * What the service says to a field of a form that is being filled in. Only who may fill in such a field may ask, and only
 * what the published form has a field for.
 */
export async function answerCall(
  ports: ConnectorPorts,
  actor: Actor,
  form: PublishedForm,
  { connectorId, requestId, inputs }: FieldQuestion,
): Promise<Result<readonly AnswerRow[]>> {
  const { access, connectors, catalog } = ports;
  const mayWrite = access.mayOnForm(actor, 'create', form.id) || access.mayOnForm(actor, 'update', form.id);
  // A visitor of a public form has no account to hold to a limit.
  if (actor.only || !mayWrite) return err({ code: 'forbidden', permission: 'create' });
  const mayEdit = ({ id }: Field) => moments.some((moment) => access.fieldRight(actor, form.id, id, moment) === 'edit');
  const asksIt = (field: Field) => {
    const call = field.type.calls?.(field.config);
    return call?.connectorId === connectorId && call.requestId === requestId && mayEdit(field);
  };
  const asks = shapeOf(form, catalog).fields.some(
    (field) => asksIt(field) || (mayEdit(field) && field.columns.some(asksIt)),
  );
  if (!asks) return err({ code: 'not_found', what: 'request', id: requestId });
  const connector = await connectors.find(connectorId);
  const request = connector?.requests.find(({ id }) => id === requestId);
  if (!connector || !request) return err({ code: 'upstream', why: gone });
  const answer = await askConnector(ports, connector, request, inputs);
  return answer.ok ? ok(answer.value.rows) : answer;
}

/** A field may be filled in while a record is made, or later, or both. */
const moments: readonly RecordMoment[] = ['new', 'stored'];

const gone = {
  zh: '这个控件用的连接器或接口已不存在，联系搭建的人',
  en: 'The connector or request that this field asks is gone. Tell whoever builds the app',
};
