import { textIn } from '@mortise/core';
import { Alert } from 'antd';
import type { ConfigOf, ContainerProps, FieldView } from '../field-view.ts';
import { HtmlShown } from '../richtext/html-shown.tsx';
import type { note } from './definition.ts';
import { isRich, linksIn, paragraphsOf } from './note-html.ts';
import { NoteSettings } from './settings.tsx';

export const noteView: FieldView<typeof note> = { Container: Note, Settings: NoteSettings };

function Note({ label, config, context }: ContainerProps<ConfigOf<typeof note>>) {
  const body = (
    <div style={{ fontSize: 13, lineHeight: '20px', maxWidth: 720 }}>
      {label && <div style={{ fontWeight: 600 }}>{label}</div>}
      {isRich(config) ? (
        <HtmlShown html={textIn(config.html, context.locale)} />
      ) : (
        <Plain text={textIn(config.text, context.locale)} />
      )}
    </div>
  );
  if (config.tone === 'plain') return body;
  return <Alert type={config.tone} title={body} />;
}

const Plain = ({ text }: { readonly text: string }) =>
  paragraphsOf(text).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
    <p key={index} style={{ margin: index === 0 ? 0 : '8px 0 0', whiteSpace: 'pre-wrap' }}>
      {linked(paragraph)}
    </p>
  ));

/** Bare http links of a text as links; everything else as it is. React escapes it. */
const linked = (text: string) =>
  linksIn(text).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place
      <a key={index} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ),
  );
