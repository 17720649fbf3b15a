import { FormList } from '../../../../../src/client/runtime/form-list.tsx';

export default async function FormPage({ params }: { params: Promise<{ formId: string }> }) {
  return <FormList formId={(await params).formId} />;
}
