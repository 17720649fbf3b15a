import {
  type Actor,
  type Connector,
  type ConnectorInput,
  err,
  newId,
  ok,
  type PublishedForm,
  type Result,
} from '@mortise/core';
import { answerCall, type FieldQuestion } from './answer-call.ts';
import { askConnector, type ConnectorAnswer } from './ask-connector.ts';
import type { ConnectorPorts } from './ports.ts';
import { sealHeaders, withoutSecrets } from './stored-headers.ts';
import { usesOfRemoved, usesOfTargets } from './uses-of-connector.ts';

export type ConnectorUseCases = ReturnType<typeof connectorUseCases>;

/** What builders may know of a connector: what can be asked, not where and with which key. */
export type ConnectorOffer = Pick<Connector, 'id' | 'name'> & {
  readonly requests: readonly Pick<
    Connector['requests'][number],
    'id' | 'label' | 'parameters' | 'outputs' | 'title' | 'detail'
  >[];
};

/** Services outside that fields may ask: administrators state them, builders use them, whoever fills in a form asks them. */
export function connectorUseCases(ports: ConnectorPorts) {
  const { access, connectors, secrets } = ports;
  const mayManage = (actor: Actor): Result<void> =>
    access.may(actor, 'organisation.write')
      ? ok(undefined)
      : err({ code: 'forbidden', permission: 'organisation.write' });
  const missing = (id: string) => err({ code: 'not_found' as const, what: 'connector', id });

  return {
    listOffers: async (actor: Actor): Promise<Result<readonly ConnectorOffer[]>> => {
      if (!access.may(actor, 'definitions.write')) return err({ code: 'forbidden', permission: 'definitions.write' });
      return ok((await connectors.list()).map(offerOf));
    },

    listConnectors: async (actor: Actor): Promise<Result<readonly Connector[]>> => {
      const may = mayManage(actor);
      return may.ok ? ok((await connectors.list()).map(withoutSecrets)) : may;
    },

    createConnector: async (actor: Actor, input: ConnectorInput): Promise<Result<Connector>> => {
      const may = mayManage(actor);
      if (!may.ok) return may;
      const id = newId();
      const headers = sealHeaders(input, id, null, secrets);
      if (!headers.ok) return headers;
      const connector = { ...input, headers: headers.value, id, revision: 1 };
      await connectors.insert(connector);
      return ok(withoutSecrets(connector));
    },

    /** Refused while a form asks a request that goes, or fills in an output that does. */
    saveConnector: async (
      actor: Actor,
      { id, revision, ...input }: ConnectorInput & { readonly id: string; readonly revision: number },
    ): Promise<Result<Connector>> => {
      const may = mayManage(actor);
      if (!may.ok) return may;
      const before = await connectors.find(id);
      if (!before) return missing(id);
      const uses = await usesOfRemoved(ports, before, input);
      if (uses.length > 0) return err({ code: 'in_use', usedBy: uses });
      const headers = sealHeaders(input, id, before, secrets);
      if (!headers.ok) return headers;
      const connector = { ...input, headers: headers.value, id, revision: revision + 1 };
      if (await connectors.update(connector)) return ok(withoutSecrets(connector));
      const now = await connectors.find(id);
      if (!now) return missing(id);
      return err({ code: 'conflict', expected: revision, actual: now.revision, current: withoutSecrets(now) });
    },

    /** Refused while a form asks it. */
    removeConnector: async (actor: Actor, id: string): Promise<Result<void>> => {
      const may = mayManage(actor);
      if (!may.ok) return may;
      const uses = await usesOfTargets(ports, id, [{ definitionId: id }]);
      if (uses.length > 0) return err({ code: 'in_use', usedBy: uses });
      await connectors.remove(id);
      return ok(undefined);
    },

    /** Asks as it is being edited, before it is saved: `id` tells whose secrets fill the places left empty. */
    tryRequest: async (
      actor: Actor,
      { id, requestId, inputs, ...input }: TriedRequest,
    ): Promise<Result<ConnectorAnswer>> => {
      const may = mayManage(actor);
      if (!may.ok) return may;
      const before = id === null ? null : await connectors.find(id);
      const ownId = before?.id ?? newId();
      const headers = sealHeaders(input, ownId, before, secrets);
      if (!headers.ok) return headers;
      const request = input.requests.find((one) => one.id === requestId);
      if (!request) return missing(requestId);
      return askConnector(ports, { ...input, headers: headers.value, id: ownId, revision: 0 }, request, inputs);
    },

    answerCall: (actor: Actor, form: PublishedForm, question: FieldQuestion) =>
      answerCall(ports, actor, form, question),
  };
}

interface TriedRequest extends ConnectorInput {
  readonly id: string | null;
  readonly requestId: string;
  readonly inputs: Readonly<Record<string, string>>;
}

const offerOf = ({ id, name, requests }: Connector): ConnectorOffer => ({
  id,
  name,
  requests: requests.map(({ id: requestId, label, parameters, outputs, title, detail }) => ({
    id: requestId,
    label,
    parameters,
    outputs,
    title,
    detail,
  })),
});
