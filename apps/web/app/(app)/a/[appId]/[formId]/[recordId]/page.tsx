import { RecordAt } from '../../../../../../src/client/runtime/record-page.tsx';

export default async function Page({ params }: { params: Promise<{ formId: string; recordId: string }> }) {
  const { formId, recordId } = await params;
  return <RecordAt formId={formId} recordId={recordId} />;
}
