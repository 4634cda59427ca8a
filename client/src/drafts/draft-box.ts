import { peopleRoutes } from '@naast/shared/contract/people';
import { call } from '../api/call.js';

/**
 * Typed words that wait in this tab (promise 6): in sessionStorage only, encrypted with a key that the server gives, and only as
 * long as they were not sent. Where the browser has no WebCrypto (plain http on a local network) nothing is kept at all.
 */

/** Says nothing about what it holds. */
const storageKey = 'n';

interface Box {
  readonly ticket: string;
  /** Name of the form → sealed fields, as base64. */
  readonly sealed: Readonly<Record<string, string>>;
}

interface OpenKey {
  readonly ticket: string;
  readonly key: CryptoKey;
}

let opened: Promise<OpenKey | null> | null = null;
const ivBytes = 12;

/** Which keeping of each draft is the latest. Sealing takes a while: it must not bring back what was dropped meanwhile. */
const latest = new Map<string, symbol>();

/** What was typed into a form and not sent; null when there is nothing, or it can no longer be opened. */
export async function readDraft(name: string): Promise<Readonly<Record<string, string>> | null> {
  const sealed = readBox()?.sealed[name];
  const key = sealed === undefined ? null : await openKey();
  if (!key || sealed === undefined) return null;
  try {
    const bytes = bytesOf(sealed);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.subarray(0, ivBytes) },
      key.key,
      bytes.subarray(ivBytes),
    );
    return JSON.parse(new TextDecoder().decode(plain)) as Record<string, string>;
  } catch {
    // The visit it was typed in is over: the key is another one now.
    removeDraft(name);
    return null;
  }
}

/** The forms of this tab in which something waits. */
export const draftNames = (): readonly string[] => Object.keys(readBox()?.sealed ?? {});

export async function keepDraft(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const turn = Symbol(name);
  latest.set(name, turn);
  const key = await openKey();
  if (!key) return;
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const plain = new TextEncoder().encode(JSON.stringify(fields));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key.key, plain));
  if (latest.get(name) !== turn) return;
  const box = readBox();
  // What was sealed with another key can never be opened again.
  const others = box?.ticket === key.ticket ? box.sealed : {};
  writeBox({ ticket: key.ticket, sealed: { ...others, [name]: textOf(iv, sealed) } });
}

export function dropDraft(name: string): void {
  latest.delete(name);
  removeDraft(name);
}

function removeDraft(name: string): void {
  const box = readBox();
  if (!box) return;
  const { [name]: _gone, ...sealed } = box.sealed;
  if (Object.keys(sealed).length === 0) removeBox();
  else writeBox({ ...box, sealed });
}

/** At a quick exit and at signing out: nothing of what was typed stays. */
export function dropAllDrafts(): void {
  latest.clear();
  removeBox();
}

/** With the last draft goes the key: a visit that begins later has one of its own. */
function removeBox(): void {
  opened = null;
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

function openKey(): Promise<OpenKey | null> {
  opened ??= askForKey().catch(() => {
    opened = null;
    return null;
  });
  return opened;
}

async function askForKey(): Promise<OpenKey | null> {
  if (!globalThis.crypto?.subtle) return null;
  const ticket = readBox()?.ticket;
  const { ticket: given, key } = await call(peopleRoutes.openDraft, { body: ticket ? { ticket } : {} });
  const bytes = bytesOf(key.replaceAll('-', '+').replaceAll('_', '/'));
  const cryptoKey = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { ticket: given, key: cryptoKey };
}

function readBox(): Box | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Box | null;
  } catch {
    return null;
  }
}

function writeBox(box: Box): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(box));
  } catch {
    // Full or forbidden: then what is typed is in memory only.
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);

function textOf(...parts: Uint8Array[]): string {
  const letters = parts.flatMap((part) => Array.from(part, (byte) => String.fromCodePoint(byte)));
  return btoa(letters.join(''));
}
