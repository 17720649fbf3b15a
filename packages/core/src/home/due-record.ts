/** A record that somebody is to get in touch about. */
export interface DueRecord {
  /** That it was found in. */
  readonly formId: string;
  readonly recordId: string;
  /** `YYYY-MM-DD`, or a moment. */
  readonly dueAt: string;
  /** What it is about: itself, or of a follow-up the record that it was written to. */
  readonly about: { readonly formId: string; readonly recordId: string; readonly title: string };
  /** Of a follow-up: what was said, and by which field the next one points to the same record. */
  readonly followUp: { readonly said: string; readonly fieldId: string } | null;
}
