'use client';

import type { RuntimeForm } from '../context/use-form.ts';
import type { List, ShownView } from '../list/use-list.ts';

export function PhoneList(_: { list: List; form: RuntimeForm; shown: ShownView }) {
  return null;
}
