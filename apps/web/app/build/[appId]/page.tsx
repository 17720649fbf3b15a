import type { Metadata } from 'next';
import { AppBuilderPage } from '../../../src/client/build/app-builder-page.tsx';

export const metadata: Metadata = { title: '编辑应用' };

export default async function Page({ params }: { params: Promise<{ appId: string }> }) {
  const { appId } = await params;
  return <AppBuilderPage appId={appId} />;
}
