import type { Access, DefinitionStore, FieldCatalog, Forms, RecordReader } from '@mortise/core';

export interface HomePorts {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly forms: Forms;
  readonly definitions: Pick<DefinitionStore, 'list'>;
  readonly reader: Pick<RecordReader, 'query'>;
}
