import { PageDesignerPage } from '../../../../../src/client/build/page-designer-page.tsx';
import { pageTitle } from '../../../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '记录页', en: 'Record page' });

interface PageProps {
  params: Promise<{ formId: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const { formId } = await params;
  const { from } = await searchParams;
  // A record of ours that somebody came from; no address elsewhere.
  const isRecord = typeof from === 'string' && /^\/a\/[^/]/.test(from);
  return <PageDesignerPage formId={formId} from={isRecord ? from : undefined} />;
}
