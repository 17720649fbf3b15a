import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldViewContext, Found } from '../field-view.ts';

type Kind = Parameters<FieldViewContext['search']>[0];
type Within = NonNullable<Parameters<FieldViewContext['search']>[2]>;

/** Milliseconds between the last key and the search. */
const pause = 200;

/**
 * What a picker knows: the results for the text typed last (a slow answer to an older text is dropped) and the names of
 * what is chosen, asked for once when the screen does not know them.
 */
export function useLookup(context: FieldViewContext, kind: Kind, chosen: readonly string[], within: Within) {
  const { search, titleOf } = context;
  const [found, setFound] = useState<readonly Found[]>([]);
  const [known, setKnown] = useState<ReadonlyMap<string, Found>>(new Map());
  const [text, setText] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  // What was typed last: opening the list comes after the first key, in the same breath.
  const typed = useRef('');
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(new Set<string>());

  const learn = useCallback((items: readonly Found[]) => {
    setKnown((before) => new Map([...before, ...items.map((item) => [item.id, item] as const)]));
  }, []);

  const look = (wanted: string, wait = 0) => {
    turn.current += 1;
    const mine = turn.current;
    clearTimeout(timer.current);
    setState('busy');
    timer.current = setTimeout(() => {
      search(kind, wanted, within).then(
        (items) => {
          if (mine !== turn.current) return;
          setFound(items);
          learn(items);
          setState('idle');
        },
        () => mine === turn.current && setState('failed'),
      );
    }, wait);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const nameless = chosen.filter((id) => titleOf(id) === undefined && !known.has(id)).join(' ');
  const { formId } = within;
  useEffect(() => {
    const ids = nameless.split(' ').filter((id) => id !== '' && !asked.current.has(id));
    if (ids.length === 0) return;
    for (const id of ids) asked.current.add(id);
    // A name that cannot be had leaves the id's place marked; the value itself is not in danger.
    search(kind, '', { ids, ...(formId === undefined ? {} : { formId }) }).then(learn, () => undefined);
  }, [nameless, kind, formId, search, learn]);

  return {
    found,
    state,
    learn,
    text,
    type: (next: string) => {
      typed.current = next;
      setText(next);
      look(next, pause);
    },
    forget: () => {
      typed.current = '';
      setText('');
    },
    open: () => look(typed.current, typed.current === '' ? 0 : pause),
    titleOf: (id: string) => titleOf(id) ?? known.get(id)?.title,
  };
}
