/** What people count as characters: 𠮷 is one, though it takes two units of UTF-16. */
export const charactersOf = (text: string): string[] => [...text];

/** The words between white space, the wide one of Chinese included. */
export const spaced = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
