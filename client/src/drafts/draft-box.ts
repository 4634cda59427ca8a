import { peopleRoutes } from '@naast/shared/contract/people';
import { call } from '../api/call.js';
import { draftsDropped } from '../api/signal.js';
import { randomBytes, sealing } from '../browser/crypto.js';
import { tabStorage } from '../browser/tab-storage.js';

/**
 * Drafts in this tab (promise 6): in sessionStorage only, encrypted with a key from the server, and only until they are
 * sent. Without WebCrypto (plain http on a local network) nothing is stored.
 */

/** Neutral: does not reveal what it holds. */
const storageKey = 'n';

type Fields = Readonly<Record<string, string>>;
/** Name of the form → its encrypted fields, as base64. */
type Box = Readonly<Record<string, { readonly ticket: string; readonly sealed: string }>>;

interface OpenKey {
  readonly ticket: string;
  readonly key: CryptoKey;
}

/** The key for new drafts. Each stored draft names its own, which may be older than the session. */
let current: Promise<OpenKey | null> | null = null;
/** Ticket → key, for the lifetime of this page, so that drafts can be copied also after the session has ended. */
const known = new Map<string, CryptoKey>();
const ivBytes = 12;
/** Retry interval in ms; drafts wait in memory until then. */
const keyAskedAgainAfter = 5000;

/** The latest write of each draft. Encryption is asynchronous: a slow write must not restore a dropped draft. */
const latest = new Map<string, symbol>();

/** The unsent fields of a form; null if there are none, or they cannot be decrypted. */
export const readDraft = (name: string): Promise<Fields | null> => openDraft(name).catch(() => null);

/**
 * As `readDraft`, but rejects while the key cannot be fetched, so that the caller does not take the draft for empty.
 */
export async function openDraft(name: string): Promise<Fields | null> {
  const draft = readBox()[name];
  const seals = sealing();
  if (!draft || !seals) return null;
  const key = known.get(draft.ticket) ?? (await askForKey(seals, draft.ticket)).key;
  try {
    const bytes = bytesOf(draft.sealed);
    const plain = await seals.decrypt(
      { name: 'AES-GCM', iv: bytes.subarray(0, ivBytes) },
      key,
      bytes.subarray(ivBytes),
    );
    return JSON.parse(new TextDecoder().decode(plain)) as Fields;
  } catch {
    // Its session has ended, so the server derives another key.
    removeDraft(name);
    return null;
  }
}

/** The forms of this tab that have a draft. */
export const draftNames = (): readonly string[] => Object.keys(readBox());

export async function keepDraft(name: string, fields: Fields): Promise<void> {
  const turn = Symbol(name);
  latest.set(name, turn);
  const seals = sealing();
  if (!seals) return;
  const key = await currentKey(seals);
  if (latest.get(name) !== turn) return;
  if (!key) {
    setTimeout(() => latest.get(name) === turn && void keepDraft(name, fields), keyAskedAgainAfter);
    return;
  }
  const iv = randomBytes(ivBytes);
  const plain = new TextEncoder().encode(JSON.stringify(fields));
  const sealed = new Uint8Array(await seals.encrypt({ name: 'AES-GCM', iv }, key.key, plain));
  if (latest.get(name) !== turn) return;
  writeBox({ ...readBox(), [name]: { ticket: key.ticket, sealed: textOf(iv, sealed) } });
}

export function dropDraft(name: string): void {
  latest.delete(name);
  removeDraft(name);
}

function removeDraft(name: string): void {
  const { [name]: _gone, ...others } = readBox();
  writeBox(others);
}

/** Call when a session begins: new drafts use a key that ends with it. */
export function renewDraftKey(): void {
  current = null;
}

/** Removes all drafts, at a quick exit and when signing out. */
export function dropAllDrafts(): void {
  latest.clear();
  known.clear();
  renewDraftKey();
  draftsDropped.emit();
  writeBox({});
}

/** Fetches the key in advance: it could not be fetched if the connection drops before something is typed. */
export function readyDraftKey(): void {
  const seals = sealing();
  if (seals) void currentKey(seals);
}

/** Null if it cannot be fetched now. */
function currentKey(seals: SubtleCrypto): Promise<OpenKey | null> {
  current ??= askForKey(seals).catch(() => {
    current = null;
    return null;
  });
  return current;
}

async function askForKey(seals: SubtleCrypto, ticket?: string): Promise<OpenKey> {
  const { ticket: given, key } = await call(peopleRoutes.openDraft, { body: ticket ? { ticket } : {} });
  const bytes = bytesOf(key.replaceAll('-', '+').replaceAll('_', '/'));
  const cryptoKey = await seals.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  known.set(given, cryptoKey);
  return { ticket: given, key: cryptoKey };
}

function readBox(): Box {
  try {
    return JSON.parse(tabStorage.read(storageKey) ?? '{}') as Box;
  } catch {
    return {};
  }
}

function writeBox(box: Box): void {
  tabStorage.write(storageKey, Object.keys(box).length === 0 ? null : JSON.stringify(box));
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);

/** In bytes; as many as a call may have arguments in every browser. A pasted book is kept at each pause of typing. */
const chunk = 8192;

function textOf(...parts: Uint8Array[]): string {
  const letters: string[] = [];
  for (const part of parts)
    for (let at = 0; at < part.length; at += chunk)
      letters.push(String.fromCodePoint(...part.subarray(at, at + chunk)));
  return btoa(letters.join(''));
}
