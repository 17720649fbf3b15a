import { PageDesignerPage } from '../../../../../src/client/build/page-designer-page.tsx';
import { pageTitle } from '../../../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '记录页', en: 'Record page' });

interface PageProps {
  params: Promise<{ formId: string }>;
}

export default async function Page({ params }: PageProps) {
  const { formId } = await params;
  return <PageDesignerPage formId={formId} />;
}
