/**
 * A page of a chat: over HTTPS, of a site with a name, and without a name or passphrase in its address. In plain letters, so that who
 * checks the address reads the site it leads to: a letter of another script may look like one of ours.
 */
export function isChatAddress(text: string): boolean {
  if (!/^https:\/\/[!-~]+$/i.test(text)) return false;
  try {
    const { protocol, username, password, hostname } = new URL(text);
    const isNamed = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname);
    return protocol === 'https:' && username === '' && password === '' && isNamed;
  } catch {
    return false;
  }
}
