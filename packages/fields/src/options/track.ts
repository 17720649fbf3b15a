import { setting } from '@mortise/core';
import * as z from 'zod';

/** Of a choice of one: every move is kept, and the record's page shows the way it has gone. */
export const trackSetting = {
  track: z.boolean().meta(
    setting({
      label: { zh: '跟踪阶段', en: 'Track as stages' },
      control: 'switch',
      help: {
        zh: '记下每次从哪个选项变到哪个、谁改的、停留多久。记录页顶部显示阶段路径',
        en: 'Keeps who moved it from which option to which, and how long it stayed. The record shows the path at its top',
      },
    }),
  ),
};

export const tracks = ({ track }: { readonly track: boolean }): boolean => track;
