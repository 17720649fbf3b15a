import { RolesPage } from '../../../../src/client/build/roles-page.tsx';
import { pageTitle } from '../../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '角色与权限', en: 'Roles' });

export default async function Page({ params }: { params: Promise<{ appId: string }> }) {
  const { appId } = await params;
  return <RolesPage appId={appId} />;
}
