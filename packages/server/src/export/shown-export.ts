import type { ExportJob, StoredExport } from '@mortise/core';

/** What its maker is told of an export. */
export function shownExport({ request: _, scopes: __, runId: ___, ...job }: StoredExport): ExportJob {
  return job;
}
