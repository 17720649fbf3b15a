import { Workbench } from '../../src/client/workbench/workbench.tsx';

export default function WorkbenchPage() {
  return <Workbench />;
}
