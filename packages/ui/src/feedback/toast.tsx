'use client';

import { CircleAlert, CircleCheck, Undo2, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useText } from '../text/locale.tsx';

interface Toast {
  readonly key: number;
  readonly tone: 'done' | 'undo' | 'failed';
  readonly text: string;
  readonly seconds: number;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly traceId?: string | undefined;
}

export interface Toaster {
  /** Says that something is done. Use it only where the screen does not show it by itself. */
  done(text: string): void;
  /** For 8 seconds the person may take it back. */
  undo(text: string, onUndo: () => void): void;
  /** Says what failed; stays for 8 seconds, with the trace id to quote. `retryLabel` where the way on is another one. */
  failed(text: string, more?: { retry?: () => void; retryLabel?: string; traceId?: string | undefined }): void;
}

const ToasterContext = createContext<Toaster | null>(null);

export function useToast(): Toaster {
  const toaster = useContext(ToasterContext);
  if (!toaster) throw new Error('useToast stands outside MortiseProvider.');
  return toaster;
}

let lastKey = 0;

/** Keeps one toast at a time, at the foot of the window: the newest replaces the one before. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useText();
  const [toast, setToast] = useState<Toast | null>(null);
  const close = useCallback(() => setToast(null), []);

  const toaster = useMemo<Toaster>(() => {
    const show = (next: Omit<Toast, 'key'>) => {
      lastKey += 1;
      setToast({ ...next, key: lastKey });
    };
    return {
      done: (text) => show({ tone: 'done', text, seconds: 4 }),
      undo: (text, run) =>
        show({ tone: 'undo', text, seconds: 8, action: { label: t({ zh: '撤销', en: 'Undo' }), run } }),
      failed: (text, { retry, retryLabel, traceId } = {}) =>
        show({
          tone: 'failed',
          text,
          seconds: 8,
          traceId,
          ...(retry ? { action: { label: retryLabel ?? t({ zh: '重试', en: 'Retry' }), run: retry } } : {}),
        }),
    };
  }, [t]);

  return (
    <ToasterContext value={toaster}>
      {children}
      <div className="mo-toasts" aria-live="polite">
        {toast && <ToastCard key={toast.key} toast={toast} close={close} />}
      </div>
    </ToasterContext>
  );
}

const icons = { done: CircleCheck, undo: Undo2, failed: CircleAlert };

function ToastCard({ toast, close }: { toast: Toast; close: () => void }) {
  const { t } = useText();
  const [left, setLeft] = useState(toast.seconds);
  const [isHeld, setIsHeld] = useState(false);

  useEffect(() => {
    if (isHeld) return;
    if (left <= 0) {
      close();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, isHeld, close]);

  return (
    <div
      className={`mo-toast mo-toast-${toast.tone}`}
      role="status"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
    >
      <Icon of={icons[toast.tone]} size={14} />
      <span className="mo-grow">
        {toast.text}
        {toast.traceId && <code>{toast.traceId}</code>}
      </span>
      {toast.action && (
        <button
          type="button"
          className="mo-link"
          onClick={() => {
            toast.action?.run();
            close();
          }}
        >
          {toast.action.label}
        </button>
      )}
      {toast.tone === 'undo' ? (
        <span className="mo-meta mo-num">{t({ zh: `${left} 秒`, en: `${left}s` })}</span>
      ) : (
        <button type="button" className="mo-toast-close" aria-label={t({ zh: '关闭', en: 'Close' })} onClick={close}>
          <Icon of={X} size={14} />
        </button>
      )}
    </div>
  );
}
