import type { HomePorts } from './home-ports.ts';
import { createListDue } from './list-due.ts';
import { createShowHome } from './show-home.ts';

export type HomeUseCases = ReturnType<typeof homeUseCases>;

/** What somebody meets first, and what of it is theirs to do. */
export const homeUseCases = (ports: HomePorts) => ({ show: createShowHome(ports), due: createListDue(ports) });
