import { RecordAt } from '../../../../../../src/client/runtime/record-page.tsx';

export default async function Page({ params }: { params: Promise<{ formId: string }> }) {
  return <RecordAt formId={(await params).formId} recordId="new" />;
}
