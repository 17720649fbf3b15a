import { issue, setting } from '@mortise/core';
import * as z from 'zod';

const help = {
  zh: '用摄像头或图片读二维码和条形码；摄像头要 https',
  en: 'Reads QR codes and barcodes by the camera or from a picture. The camera needs https',
};

/** May a field be filled in by scanning a code, or not otherwise? */
export const scanSetting = z.enum(['off', 'allowed', 'only']).meta(
  setting({
    label: { zh: '扫码录入', en: 'Scan to fill in' },
    control: 'choice',
    choices: [
      { value: 'off', label: { zh: '不用', en: 'Off' } },
      { value: 'allowed', label: { zh: '可扫码', en: 'Allowed' } },
      { value: 'only', label: { zh: '只能扫码', en: 'Only scanning' } },
    ],
    help: {
      zh: `${help.zh}。「只能扫码」时页面上不能打字，扫码枪可以用`,
      en: `${help.en}. With "Only scanning" nobody types here; a hand scanner works`,
    },
  }),
);

/** The same for fields that hold records of the form in `formId`, found by what their codes say. */
export const scanToChooseSettings = {
  scan: z.boolean().meta(setting({ label: { zh: '扫码选择', en: 'Scan to choose' }, control: 'switch', help })),
  scanField: z.string().meta(
    setting({
      label: { zh: '码里是哪个字段', en: 'Field that the code says' },
      control: 'field',
      formIn: 'formId',
      kinds: ['text'],
      help: {
        zh: '按完全相同查找。记录链接的二维码不用选也认得',
        en: 'Found where it is exactly the same. Codes with the link of a record are known anyway',
      },
      when: { property: 'scan', is: [true] },
    }),
  ),
};

export const scanToChooseDefaults = { scan: false, scanField: '' };

interface ScanToChoose {
  readonly scan: boolean;
  readonly scanField: string;
}

export const checkScanToChoose = ({ scan, scanField }: ScanToChoose) =>
  scan && scanField === ''
    ? [
        issue(['scanField'], 'required', {
          zh: '扫码选择要指定码里是哪个字段',
          en: 'Scanning to choose needs the field that the code says',
        }),
      ]
    : [];
