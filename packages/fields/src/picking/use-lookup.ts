import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldViewContext, Found } from '../field-view.ts';

type Kind = Parameters<FieldViewContext['search']>[0];
type Within = NonNullable<Parameters<FieldViewContext['search']>[2]>;

const nothing = { in: undefined, items: [] };

/** Milliseconds between the last key and the search. */
const pause = 200;

/**
 * What a picker knows: the results for the text typed last (a slow answer to an older text is dropped) and the names of
 * what is chosen, asked for once when the screen does not know them. `formOf` says of which form something chosen is,
 * where that may be another than the one searched.
 */
export function useLookup(
  context: FieldViewContext,
  kind: Kind,
  chosen: readonly string[],
  within: Within,
  formOf: (id: string) => string | undefined = () => within.formId,
) {
  const { search, titleOf } = context;
  const [found, setFound] = useState<{ readonly in: string | undefined; readonly items: readonly Found[] }>(nothing);
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
          setFound({ in: within.formId, items });
          learn(items);
          setState('idle');
        },
        () => mine === turn.current && setState('failed'),
      );
    }, wait);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const nameless = chosen
    .filter((id) => titleOf(id) === undefined && !known.has(id))
    .map((id) => `${formOf(id) ?? ''}/${id}`)
    .join(' ');
  useEffect(() => {
    const named = nameless.split(' ').filter((one) => one !== '' && !asked.current.has(one));
    for (const one of named) asked.current.add(one);
    for (const formId of new Set(named.map((one) => one.slice(0, one.indexOf('/'))))) {
      const ids = named.flatMap((one) => (one.startsWith(`${formId}/`) ? [one.slice(formId.length + 1)] : []));
      // A name that cannot be had leaves the id's place marked; the value itself is not in danger.
      search(kind, '', { ids, ...(formId === '' ? {} : { formId }) }).then(learn, () => undefined);
    }
  }, [nameless, kind, search, learn]);

  return {
    // What was found in one form is nothing of another.
    found: found.in === within.formId ? found.items : [],
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
