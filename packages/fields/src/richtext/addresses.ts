/** Pictures come from our own file store alone: another host would learn who reads, and when. */
export const imageAddress = /^\/api\/v\d+\/files\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export const linkAddress = /^(?:https?:\/\/|mailto:|tel:)/i;
