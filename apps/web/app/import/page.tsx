import { Suspense } from 'react';
import { ImportPage } from '../../src/client/import/import-page.tsx';

export default function NewImportPage() {
  return (
    <Suspense>
      <ImportPage />
    </Suspense>
  );
}
