import { bilingual, defineFieldType, type FileRef, setting } from '@mortise/core';
import * as z from 'zod';
import { parseFiles } from '../file/parse-files.ts';

/** A drawn name as a PNG. Who drew it and when is the server's word alone. */
export interface Signature extends FileRef {
  readonly signedBy?: string;
  /** The name as it was then: a later one does not change what was signed. */
  readonly signer?: string;
  readonly at?: string;
}

const SignatureConfig = z.object({
  ink: z.enum(['black', 'blue']).meta(
    setting({
      label: { zh: '墨色', en: 'Ink' },
      control: 'choice',
      choices: [
        { value: 'black', label: { zh: '黑', en: 'Black' } },
        { value: 'blue', label: { zh: '蓝', en: 'Blue' } },
      ],
    }),
  ),
  reuse: z.boolean().meta(
    setting({
      label: { zh: '可以使用上次签名', en: 'May use the last signature' },
      control: 'switch',
      help: {
        zh: '签名人自己上次手写的签名，签名人和时间照样由服务器记录。公开表单里没有',
        en: 'The one the signer drew last. Who signs and when is recorded all the same. Not in public forms',
      },
    }),
  ),
});

export const signature = defineFieldType<z.infer<typeof SignatureConfig>, Signature[]>({
  type: 'signature',
  label: { zh: '手写签名', en: 'Signature' },
  aliases: ['签字', '签名', '手签', 'sign', 'handwriting'],
  group: 'advanced',
  icon: 'signature',
  config: SignatureConfig,
  defaults: { ink: 'black', reuse: true },
  kind: () => 'files',
  storage: () => ({ in: 'column', sqlType: 'jsonb' }),
  value: (): z.ZodType<Signature[]> => z.array(SignatureSchema, wrong).length(1, wrong),
  format: ([drawn], _config, { locale, timeZone }) => (drawn ? signatureText(drawn, locale, timeZone) : ''),
  parse: parseFiles,
  seal: ([drawn], old, { userId, name, now }) => {
    if (!drawn) return [];
    const { id, name: fileName, size, type } = drawn;
    const before = old?.find((known) => known.id === id);
    return [before ?? { id, name: fileName, size, type, signedBy: userId, signer: name, at: now.toISOString() }];
  },
  // Rows are not sealed, so a browser could say there who signed.
  supports: { sort: false, defaults: [], inSubform: false },
});

const wrong = bilingual('不是签名', 'Not a signature');
const megabyte = 1024 * 1024;

const SignatureSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(255),
  size: z.number().int().min(0).max(megabyte, bilingual('签名图片超过 1 MB', 'The picture is larger than 1 MB')),
  type: z.literal('image/png', wrong),
  signedBy: z.guid().exactOptional(),
  signer: z.string().max(200).exactOptional(),
  at: z.iso.datetime().exactOptional(),
});

/** `林书涵 2026-11-28 16:05`. */
export function signatureText({ signer, at }: Signature, locale: 'zh' | 'en', timeZone: string): string {
  if (at === undefined) return locale === 'zh' ? '已签名' : 'Signed';
  const when = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(at),
  );
  return `${signer ?? ''} ${when}`.trim();
}
