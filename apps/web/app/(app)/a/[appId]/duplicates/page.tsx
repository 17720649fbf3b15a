import { CheckPage } from '@mortise/runtime/duplicates';

export default function DuplicatesPage() {
  return <CheckPage />;
}
