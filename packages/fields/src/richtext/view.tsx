import { lazy, Suspense } from 'react';
import type { FieldView } from '../field-view.ts';
import { FirstWords } from './cell.tsx';
import type { richtext } from './definition.ts';
import { HtmlShown } from './html-shown.tsx';

/** The editor is some 100 kB that no other field needs. */
const RichEditor = lazy(async () => ({ default: (await import('./rich-editor.tsx')).RichEditor }));

export const richtextView: FieldView<typeof richtext> = {
  Input: (props) => (
    <Suspense fallback={<Blank>{props.value && <HtmlShown html={props.value} />}</Blank>}>
      <RichEditor {...props} />
    </Suspense>
  ),
  Display: ({ value }) => (value === null ? null : <HtmlShown html={value} />),
  Cell: FirstWords,
  Placeholder: ({ placeholder }) => <Blank>{placeholder}</Blank>,
};

const Blank = ({ children }: { readonly children?: React.ReactNode }) => (
  <div className="mo-rich-frame mo-ink-3" style={{ padding: '6px 10px' }}>
    {children}
  </div>
);
