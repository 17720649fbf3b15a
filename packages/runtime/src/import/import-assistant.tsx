'use client';

import { ImportContext, type ImportPlace } from './import-context.ts';
import { JobPage } from './job-page.tsx';
import { UploadStep } from './upload/upload-step.tsx';

interface ImportAssistantProps extends ImportPlace {
  /** An import under way; without one a file is chosen. */
  importId?: string;
  /** What a new import goes into: an app, a form, or neither, which makes a new app. */
  appId?: string | undefined;
  formId?: string | undefined;
}

/** A spreadsheet becomes an app, or rows of a form, in four steps. Takes the whole window. */
export function ImportAssistant({ importId, appId, formId, ...place }: ImportAssistantProps) {
  return (
    <ImportContext value={place}>
      {importId ? <JobPage id={importId} /> : <UploadStep appId={appId} formId={formId} />}
    </ImportContext>
  );
}
