import type { Metadata } from 'next';
import { FirstPasswordPage } from '../../src/client/sign-in/first-password-page.tsx';

export const metadata: Metadata = { title: '设置密码' };

export default function Page() {
  return <FirstPasswordPage />;
}
