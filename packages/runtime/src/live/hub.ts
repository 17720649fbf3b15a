import type { ApiClient } from '@mortise/api/client';
import type { RecordsChanged } from '@mortise/core';

type FormListener = (change: RecordsChanged) => void;
type OwnListener = (about: string) => void;

/** Browsers give a host six connections for all tabs: one stream per tab serves all that listens in it. */
const again = 5000;
const remembered = 200;

export interface LiveHub {
  /** Hears what happens to records of a form until the answer is called. */
  onForm(formId: string, listener: FormListener): () => void;
  /** Hears that something of one's own changed: `task.changed`, … */
  onOwn(listener: OwnListener): () => void;
}

type Open = (address: string) => EventSource;

/** `open` is the browser's, unless a test has its own. */
export function createHub(api: Pick<ApiClient, 'url'>, open: Open = (address) => new EventSource(address)): LiveHub {
  const forms = new Map<string, Set<FormListener>>();
  const own = new Set<OwnListener>();
  const seen: string[] = [];
  let current: { readonly source: EventSource; readonly forms: ReadonlySet<string> } | null = null;
  let isDue = false;

  const isAlone = () => forms.size === 0 && own.size === 0;

  /** Streams are opened anew for forms that nobody listened to before; what is not wanted any more may go on coming. */
  function settle() {
    if (isDue) return;
    isDue = true;
    // Several listeners of one page come together.
    queueMicrotask(() => {
      isDue = false;
      if (isAlone()) {
        current?.source.close();
        current = null;
      } else if (!current || [...forms.keys()].some((id) => !current?.forms.has(id))) reopen();
    });
  }

  function reopen() {
    const wanted = new Set(forms.keys());
    const after = seen.at(-1);
    const source = open(api.url('GET /events', { query: { forms: [...wanted].join(','), ...(after && { after }) } }));
    const before = current;
    current = { source, forms: wanted };
    const isNew = ({ lastEventId }: MessageEvent<string>) => {
      if (seen.includes(lastEventId)) return false;
      seen.push(lastEventId);
      if (seen.length > remembered) seen.splice(0, remembered / 2);
      return true;
    };
    source.addEventListener('records', (event: MessageEvent<string>) => {
      if (!isNew(event)) return;
      const change = JSON.parse(event.data) as RecordsChanged;
      for (const listener of forms.get(change.formId) ?? []) listener(change);
    });
    source.addEventListener('own', (event: MessageEvent<string>) => {
      if (!isNew(event)) return;
      const { about } = JSON.parse(event.data) as { about: string };
      for (const listener of own) listener(about);
    });
    // Until the new one stands, the old one goes on: nothing is missed between them.
    source.addEventListener('open', () => before?.source.close());
    source.addEventListener('error', () => {
      // The browser reconnects by itself, unless the answer was no stream.
      if (source.readyState !== EventSource.CLOSED) return;
      before?.source.close();
      setTimeout(() => current?.source === source && !isAlone() && reopen(), again);
    });
  }

  return {
    onForm(formId, listener) {
      const listeners = forms.get(formId) ?? new Set();
      forms.set(formId, listeners.add(listener));
      settle();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) forms.delete(formId);
        settle();
      };
    },
    onOwn(listener) {
      own.add(listener);
      settle();
      return () => {
        own.delete(listener);
        settle();
      };
    },
  };
}

const hubs = new WeakMap<ApiClient, LiveHub>();

export function hubOf(api: ApiClient): LiveHub {
  const hub = hubs.get(api) ?? createHub(api);
  hubs.set(api, hub);
  return hub;
}
