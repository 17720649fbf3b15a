import { DuplicateRulesPage } from '../../../../src/client/build/duplicate-rules-page.tsx';
import { pageTitle } from '../../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '查重规则', en: 'Duplicate rules' });

export default async function Page({ params }: { params: Promise<{ appId: string }> }) {
  const { appId } = await params;
  return <DuplicateRulesPage appId={appId} />;
}
