import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { Link } from './cell.tsx';
import type { url } from './definition.ts';
import { LinkCard } from './link-card.tsx';
import { readUrl } from './read-url.ts';

export const urlView: FieldView<typeof url> = {
  Input: (props) => <DraftInput field={props} inputMode="url" resting={(value) => value} read={readUrl} />,
  Display: (props) => (props.config.display === 'card' ? <LinkCard {...props} /> : <Link {...props} />),
  Cell: Link,
};
