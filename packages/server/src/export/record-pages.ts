import type { Actor, PublishedForm, RecordPage, RecordQuery, Result } from '@mortise/core';
import type { ExportPorts } from './export-ports.ts';
import { ExportFailure } from './export-run.ts';

interface Pages {
  readonly form: PublishedForm;
  readonly query: Omit<RecordQuery, 'cursor' | 'limit'>;
  /** Who takes them out, with the rights of this moment: asked before every page. */
  readonly actor: () => Promise<Actor>;
  /** Told how many came; throws to end it. */
  readonly passed: (records: number) => Promise<void>;
}

interface Asked {
  readonly who: Actor;
  readonly found: Result<RecordPage>;
}

const pageSize = 2_000;

/** All records of a query, a page at a time. While one is written, the database is at work on the next. */
export async function* recordPages(
  { reader }: Pick<ExportPorts, 'reader'>,
  { form, query, actor, passed }: Pages,
): AsyncGenerator<{ readonly page: RecordPage; readonly actor: Actor }, void, undefined> {
  const ask = async (cursor: string | null): Promise<Asked> => {
    const who = await actor();
    return { who, found: await reader.exportPage(who, form, { ...query, limit: pageSize, cursor }) };
  };
  const read = (cursor: string | null) => {
    const asked = ask(cursor);
    // An accident is heard where the page is awaited, which may be later than it happens.
    asked.catch(() => {});
    return asked;
  };
  let coming: Promise<Asked> | null = read(null);
  try {
    while (coming) {
      const { who, found }: Asked = await coming;
      if (!found.ok) throw new ExportFailure(found.error);
      const page: RecordPage = found.value;
      coming = page.nextCursor === null ? null : read(page.nextCursor);
      yield { page, actor: who };
      await passed(page.items.length);
    }
  } finally {
    // What follows a failure must not run beside a query.
    await coming?.catch(() => {});
  }
}
