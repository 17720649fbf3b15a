import { type ApiClient, problemOf } from '@mortise/api/client';
import type { Text } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';

interface ReadListPorts {
  readonly api: ApiClient;
  readonly upload: FieldViewContext['upload'];
  readonly t: (text: Text) => string;
}

/** Uploads a spreadsheet and gets the list in it. What is uploaded and held by no record is thrown away after a day. */
export const readList =
  ({ api, upload, t }: ReadListPorts): NonNullable<FieldViewContext['readList']> =>
  async (file) => {
    const { id } = await upload(file, () => {});
    return api.call('GET /files/:id/list', { params: { id } }).catch((error: unknown) => {
      throw new Error(t(problemOf(error).text));
    });
  };
