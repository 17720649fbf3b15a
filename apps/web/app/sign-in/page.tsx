import type { Metadata } from 'next';
import { SignInPage } from '../../src/client/sign-in/sign-in-page.tsx';

export const metadata: Metadata = { title: '登录' };

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next } = await searchParams;
  return <SignInPage next={next} />;
}
