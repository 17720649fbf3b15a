import type { Metadata } from 'next';
import { FormDesignerPage } from '../../../../src/client/build/form-designer-page.tsx';

export const metadata: Metadata = { title: '表单设计' };

interface PageProps {
  params: Promise<{ formId: string }>;
  searchParams: Promise<{ field?: string; rule?: string }>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ formId }, { field, rule }] = await Promise.all([params, searchParams]);
  return <FormDesignerPage formId={formId} start={{ blockId: field, ruleId: rule }} />;
}
