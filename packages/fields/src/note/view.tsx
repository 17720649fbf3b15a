import { textIn } from '@mortise/core';
import { Alert } from 'antd';
import type { ConfigOf, ContainerProps, FieldView } from '../field-view.ts';
import type { note } from './definition.ts';

export const noteView: FieldView<typeof note> = { Container: Note };

function Note({ label, config, context }: ContainerProps<ConfigOf<typeof note>>) {
  const paragraphs = textIn(config.text, context.locale)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '');
  const body = (
    <div style={{ fontSize: 13, lineHeight: '20px', maxWidth: 720, whiteSpace: 'pre-wrap' }}>
      {label && <div style={{ fontWeight: 600 }}>{label}</div>}
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
        <p key={index} style={{ margin: index === 0 ? 0 : '8px 0 0' }}>
          {linked(paragraph)}
        </p>
      ))}
    </div>
  );
  if (config.tone === 'plain') return body;
  return <Alert type={config.tone} title={body} />;
}

/** Bare http links of a text as links; everything else as it is. React escapes it. */
function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"'，。；、）]+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place
      <a key={index} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ),
  );
}
