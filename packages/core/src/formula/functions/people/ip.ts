import { defineFunction } from '../../function.ts';

export const ip = defineFunction({
  name: 'IP',
  group: 'people',
  label: { zh: 'IP 地址', en: 'IP address' },
  description: {
    zh: '保存这条记录的人所在的 IP 地址；只有服务器知道，填写时为空',
    en: 'The IP address from which the record is saved. Only the server knows it: empty while filling in',
  },
  example: { formula: 'IP()', result: '203.0.113.7' },
  parameters: [],
  returns: 'text',
  volatile: true,
  run: (_, context) => context.actor?.address ?? null,
});
