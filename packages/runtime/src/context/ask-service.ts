import { type ApiClient, problemOf } from '@mortise/api/client';
import type { Text } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';

interface AskServicePorts {
  readonly api: ApiClient;
  readonly formId: string;
  readonly t: (text: Text) => string;
}

/** Asks the service behind a field of the form, through our own server. */
export const askService =
  ({ api, formId, t }: AskServicePorts): NonNullable<FieldViewContext['askService']> =>
  (request, inputs) =>
    api
      .call('POST /forms/:form/calls', { params: { form: formId }, body: { ...request, inputs } })
      .catch((error: unknown) => {
        throw new Error(t(problemOf(error).text));
      });
