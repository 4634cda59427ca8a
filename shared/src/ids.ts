/** Random 128-bit ids, base64url. Without time or order, so that ids do not link the documents of one person. */
export const idPattern = /^[A-Za-z0-9_-]{22}$/;
