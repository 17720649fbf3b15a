import type {
  Access,
  Clock,
  DefinitionStore,
  FieldCatalog,
  Forms,
  Organisations,
  Passwords,
  PublicForms,
  RecordReader,
  RecordWriter,
  StoredFiles,
} from '@mortise/core';
import type { FileUseCases } from '../files/file-use-cases.ts';

/** What public forms stand on. */
export interface PublicFormPorts {
  readonly publicForms: PublicForms;
  readonly definitions: DefinitionStore;
  readonly forms: Forms;
  readonly catalog: FieldCatalog;
  readonly access: Access;
  readonly organisations: Organisations;
  readonly passwords: Passwords;
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  readonly files: StoredFiles;
  readonly fileUses: Pick<FileUseCases, 'storeFile'>;
  readonly clock: Clock;
}

/** Who is at the other end, as far as that can be told. */
export interface Visit {
  readonly ip: string;
  readonly userAgent: string | null;
  readonly locale: 'zh' | 'en';
}
