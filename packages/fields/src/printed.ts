import { createContext, useContext } from 'react';

const Printed = createContext(false);

/** Below it, fields and frames show all that they hold at once: paper neither opens tabs nor scrolls. */
export const PrintedProvider = Printed.Provider;

export const useIsPrinted = (): boolean => useContext(Printed);
