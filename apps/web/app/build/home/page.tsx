import { HomeDesignerPage } from '../../../src/client/build/home-designer-page.tsx';
import { pageTitle } from '../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '安排工作台', en: 'Arrange the home page' });

export default function Page() {
  return <HomeDesignerPage />;
}
