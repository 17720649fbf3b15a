import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { type Signature, type signature, signatureText } from './definition.ts';

type Props = DisplayProps<ConfigOf<typeof signature>, Signature[]>;

/** Ink is dark in every theme, so it lies on paper. */
export const paper = {
  background: '#fff',
  borderRadius: 4,
  border: '1px solid var(--mo-line-1)',
  objectFit: 'contain',
} as const;

export function SignatureCell({ value, context }: Props) {
  const [drawn] = value ?? [];
  if (!drawn) return null;
  const text = signatureText(drawn, context.locale, context.timeZone);
  return (
    <img
      src={context.fileUrl(drawn.id)}
      alt={text}
      title={text}
      height={22}
      style={{ ...paper, maxWidth: 96, verticalAlign: 'middle' }}
    />
  );
}

export function SignatureShown({ value, context }: Props) {
  const [drawn] = value ?? [];
  if (!drawn) return null;
  const text = signatureText(drawn, context.locale, context.timeZone);
  return (
    <span style={{ display: 'inline-grid', gap: 4 }}>
      <img src={context.fileUrl(drawn.id)} alt={text} style={{ ...paper, height: 80, maxWidth: '100%' }} />
      <span className="mo-meta">{text}</span>
    </span>
  );
}
