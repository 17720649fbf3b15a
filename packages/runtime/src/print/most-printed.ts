/** So many records come onto paper at once: each is asked for by itself. */
export const mostPrinted = 50;
