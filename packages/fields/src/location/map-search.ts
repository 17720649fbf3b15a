/** Where others look for a place by its words. Nothing is told to them until somebody follows the link. */
export const mapSearch = (words: string) => `https://uri.amap.com/search?keyword=${encodeURIComponent(words)}`;
