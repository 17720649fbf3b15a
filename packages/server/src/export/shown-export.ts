import type { ExportJob, Forms, NamedExport, StoredExport } from '@mortise/core';

/** What its maker is told of an export. */
export const shownExport = (
  ports: { readonly forms: Forms },
  { request: _, scopes: __, runId: ___, ...job }: StoredExport,
): Promise<NamedExport> => named(ports, job);

export async function named({ forms }: { readonly forms: Forms }, job: ExportJob): Promise<NamedExport> {
  return { ...job, formName: (await forms.find(job.formId))?.name ?? null };
}
