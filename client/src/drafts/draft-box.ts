import { peopleRoutes } from '@naast/shared/contract/people';
import { call } from '../api/call.js';
import { draftsDropped } from '../api/signal.js';
import { randomBytes, sealing } from '../browser/crypto.js';
import { tabStorage } from '../browser/tab-storage.js';

/**
 * Typed words that wait in this tab (promise 6): in sessionStorage only, encrypted with a key that the server gives, and only as
 * long as they were not sent. Where the browser has no WebCrypto (plain http on a local network) nothing is kept at all.
 */

/** Says nothing about what it holds. */
const storageKey = 'n';

type Fields = Readonly<Record<string, string>>;
/** Name of the form → its fields, sealed, as base64. */
type Box = Readonly<Record<string, { readonly ticket: string; readonly sealed: string }>>;

interface OpenKey {
  readonly ticket: string;
  readonly key: CryptoKey;
}

/** The key for what is typed from now on. Each draft names its own, as it may be of before the visit. */
let current: Promise<OpenKey | null> | null = null;
/** Ticket → key, as long as this page lives: what was typed can be copied from it, also after the visit has ended. */
const known = new Map<string, CryptoKey>();
const ivBytes = 12;
/** What was typed waits in memory as long. */
const keyAskedAgainAfter = 5000;

/** Which keeping of each draft is the latest. Sealing takes a while: it must not bring back what was dropped meanwhile. */
const latest = new Map<string, symbol>();

/** What was typed into a form and not sent; null when there is nothing, or it cannot be opened. */
export const readDraft = (name: string): Promise<Fields | null> => openDraft(name).catch(() => null);

/** The same, for who may not take what is sealed for nothing: rejects when its key cannot be had now. */
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
    // The visit it was typed in is over: the key is another one now.
    removeDraft(name);
    return null;
  }
}

/** The forms of this tab in which something waits. */
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

/** A visit has begun: what is typed from now on is sealed with a key that ends with it. */
export function renewDraftKey(): void {
  current = null;
}

/** At a quick exit and at signing out: nothing of what was typed stays. */
export function dropAllDrafts(): void {
  latest.clear();
  known.clear();
  renewDraftKey();
  draftsDropped.tell();
  writeBox({});
}

/** Asks for the key before something is typed, as it cannot be fetched once the connection is lost. */
export function readyDraftKey(): void {
  const seals = sealing();
  if (seals) void currentKey(seals);
}

/** null when it cannot be had now. */
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

function textOf(...parts: Uint8Array[]): string {
  const letters = parts.flatMap((part) => Array.from(part, (byte) => String.fromCodePoint(byte)));
  return btoa(letters.join(''));
}
