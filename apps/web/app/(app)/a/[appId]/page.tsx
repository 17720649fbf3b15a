import { AppHome } from '../../../../src/client/runtime/app-home.tsx';

export default function AppPage() {
  return <AppHome />;
}
