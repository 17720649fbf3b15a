import { type AnswerRow, typedWords } from '@mortise/core';
import { useEffect, useRef, useState } from 'react';
import type { InputProps } from '../field-view.ts';
import { callTexts } from './call-texts.ts';
import type { ApiSelectConfig } from './definition.ts';

/** Milliseconds of rest before the words typed are asked for: services outside are slow and count their calls. */
const pause = 400;

/** What the service answers to the words typed last; a slow answer to older ones is dropped. */
export function useAnswers({ config, record, context }: InputProps<ApiSelectConfig, string>) {
  const [rows, setRows] = useState<readonly AnswerRow[]>([]);
  const [state, setState] = useState<'idle' | 'busy' | 'answered' | { readonly failed: string }>('idle');
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isTyped = config.inputs.some(({ from }) => from === typedWords);

  /** Resolves with the rows; with null where there is none to be had, or no longer any need. */
  const ask = async (typed: string): Promise<readonly AnswerRow[] | null> => {
    turn.current += 1;
    const mine = turn.current;
    clearTimeout(timer.current);
    if (!config.request || !context.askService) return null;
    setState('busy');
    try {
      const found = await context.askService(config.request, callTexts(config.inputs, typed, record, context));
      if (mine !== turn.current) return null;
      setRows(found);
      setState('answered');
      return found;
    } catch (accident) {
      if (mine !== turn.current) return null;
      setRows([]);
      setState({ failed: accident instanceof Error ? accident.message : '' });
      return null;
    }
  };

  return {
    rows,
    state,
    ask,
    /** Asks when typing rests. Without words there is nothing to ask where they are what is asked by. */
    type: (typed: string) => {
      clearTimeout(timer.current);
      turn.current += 1;
      if (isTyped && typed.trim() === '') {
        setRows([]);
        setState('idle');
        return;
      }
      setState('busy');
      timer.current = setTimeout(() => void ask(typed), pause);
    },
  };
}
