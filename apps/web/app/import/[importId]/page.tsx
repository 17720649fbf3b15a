import { Suspense } from 'react';
import { ImportPage } from '../../../src/client/import/import-page.tsx';

export default async function ImportUnderWayPage({ params }: { params: Promise<{ importId: string }> }) {
  const { importId } = await params;
  return (
    <Suspense>
      <ImportPage importId={importId} />
    </Suspense>
  );
}
