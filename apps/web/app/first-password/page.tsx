import { pageTitle } from '../../src/client/page-title.ts';
import { FirstPasswordPage } from '../../src/client/sign-in/first-password-page.tsx';

export const generateMetadata = pageTitle({ zh: '设置密码', en: 'Choose a password' });

export default function Page() {
  return <FirstPasswordPage />;
}
