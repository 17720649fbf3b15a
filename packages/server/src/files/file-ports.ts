import type {
  Clock,
  DocumentConverter,
  FilePreviews,
  FileStorage,
  FileTypes,
  Jobs,
  RecordReader,
  StoredFiles,
} from '@mortise/core';

/** What the use cases of files stand on. */
export interface FilePorts {
  /** What records name is opened through them. */
  readonly reader: Pick<RecordReader, 'files'>;
  readonly files: StoredFiles;
  readonly storage: FileStorage;
  readonly fileTypes: FileTypes;
  readonly previews: FilePreviews;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/** What rendering a file stands on, in the worker. */
export interface RenderPorts extends Pick<FilePorts, 'files' | 'storage' | 'previews' | 'clock'> {
  readonly converter: DocumentConverter;
}
