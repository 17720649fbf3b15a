import { PublicFormsPage } from '../../../../../src/client/build/public-forms-page.tsx';
import { pageTitle } from '../../../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '公开发布', en: 'Public form' });

export default async function Page({ params }: { params: Promise<{ formId: string }> }) {
  const { formId } = await params;
  return <PublicFormsPage formId={formId} />;
}
