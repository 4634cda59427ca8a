/** A page of a chat: over HTTPS, and without a name or passphrase in its address. */
export function isChatAddress(text: string): boolean {
  if (!/^https:\/\/[^\s/]+\.[^\s/]/i.test(text)) return false;
  try {
    const { protocol, username, password } = new URL(text);
    return protocol === 'https:' && username === '' && password === '';
  } catch {
    return false;
  }
}
