import type { Metadata } from 'next';
import { FormDesignerPage } from '../../../../src/client/build/form-designer-page.tsx';

export const metadata: Metadata = { title: '表单设计' };

export default async function Page({ params }: { params: Promise<{ formId: string }> }) {
  const { formId } = await params;
  return <FormDesignerPage formId={formId} />;
}
