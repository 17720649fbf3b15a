import type { Bilingual } from '../text.ts';

/** What a sentence about something that happened may name. What the reader may not know is null. */
export interface NotificationFacts {
  /** Who did it. */
  readonly by: string | null;
  /** The record, by its title. */
  readonly record: string | null;
  readonly form: string | null;
  /** How many records it is about. */
  readonly count: number;
  /** The task, or the file. */
  readonly subject: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A reason to tell somebody something. How it comes about is said by its producer on the server. */
export interface NotificationKind {
  readonly label: Bilingual;
  /** Name of an icon of the catalogue. */
  readonly icon: string;
  /** What is told, without a full stop. */
  readonly say: (facts: NotificationFacts) => Bilingual;
}

export const notificationKind = <K extends NotificationKind>(kind: K): K => kind;

/** The record by name, or what is left of it for somebody who may not read it. */
export const recordNamed = ({ record, form }: NotificationFacts): Bilingual => {
  if (record !== null) return { zh: `「${record}」`, en: `"${record}"` };
  return form === null
    ? { zh: '一条你看不到的记录', en: "a record you can't see" }
    : { zh: `一条你看不到的${form}`, en: `a ${form} record you can't see` };
};

export const personNamed = ({ by }: NotificationFacts): Bilingual => ({ zh: by ?? '有人', en: by ?? 'Somebody' });
