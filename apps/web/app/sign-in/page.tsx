import { pageTitle } from '../../src/client/page-title.ts';
import { SignInPage } from '../../src/client/sign-in/sign-in-page.tsx';

export const generateMetadata = pageTitle({ zh: '登录', en: 'Sign in' });

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next } = await searchParams;
  return <SignInPage next={next} />;
}
