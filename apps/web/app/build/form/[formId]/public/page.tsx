import { PublicFormsPage } from '../../../../../src/client/build/public-forms-page.tsx';
import { pageTitle } from '../../../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '公开发布', en: 'Public form' });

interface PageProps {
  params: Promise<{ formId: string }>;
  searchParams: Promise<{ link?: string }>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ formId }, { link }] = await Promise.all([params, searchParams]);
  return <PublicFormsPage formId={formId} link={link ?? null} />;
}
