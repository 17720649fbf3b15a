/**
 * Work for the background process. A job only points at what is stored in PostgreSQL; losing one loses nothing but
 * time, and enqueuing one twice (same id) is harmless.
 */
export interface Jobs {
  enqueue(job: { name: string; id: string; payload: Record<string, string | number>; delayMs?: number }): Promise<void>;
}
