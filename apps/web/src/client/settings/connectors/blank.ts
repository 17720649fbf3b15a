import { type ConnectorInput, type ConnectorRequest, newId } from '@mortise/core';

export const blankConnector = (): ConnectorInput => ({ name: '', baseUrl: 'https://', headers: [], requests: [] });

export const blankRequest = (): ConnectorRequest => ({
  id: newId(),
  label: '',
  method: 'GET',
  path: '',
  body: '',
  parameters: [],
  rows: '',
  outputs: [],
  title: '',
  detail: null,
});

/** The same with something to take out, so that it can be tried before it is known what comes. */
export const triable = (request: ConnectorRequest): ConnectorRequest => ({
  ...request,
  label: request.label || '-',
  ...(request.outputs.length > 0 && request.title !== ''
    ? {}
    : { outputs: [{ name: 'value', label: '-', path: '' }], title: 'value', detail: null }),
});
