import { characterCount } from '@naast/shared/plain-text';
import type { StoredDocuments } from '../../storage/stored-documents.js';
import { type KeyCheckDocument, keyCheckCollection } from '../data-keys.model.js';
import { refuseOtherRing } from '../key-check.js';
import type { KeyRing } from '../key-ring.js';
import type { SealedKind } from '../vault.js';
import { shortestText } from './forms.js';
import { leavesOf } from './leaves.js';
import type { Needles } from './needles.js';
import { openSealed, type SealedFields } from './open-sealed.js';
import { type Excuses, excusesFor, type OrdinaryWords } from './ordinary-words.js';
import { roundsFor } from './rounds.js';
import { filesIn, type ListedFile, searchFile } from './search-files.js';

export interface ProofInputs {
  readonly documents: StoredDocuments;
  readonly fields: SealedFields;
  readonly ring: KeyRing;
  readonly destroyed: ReadonlySet<string>;
  /** Folders whose files are searched byte by byte. */
  readonly folders: readonly string[];
  readonly ordinary: OrdinaryWords;
  readonly onProgress: (what: 'opening' | 'searching', done: number, whole: number) => void;
}

export interface Proof {
  /** The number of sealed fields opened. */
  readonly opened: number;
  /** The number of different texts searched for. */
  readonly searched: number;
  readonly tooShort: number;
  /** Short texts that also occur in public texts; they were searched for everywhere else. */
  readonly ordinary: number;
  readonly erased: number;
  /** The number of bytes searched, in files and documents. */
  readonly bytes: number;
  readonly unopened: ReadonlyMap<SealedKind, number>;
  /** `<kind> in <where>`, never the text; and how often. */
  readonly found: ReadonlyMap<string, number>;
}

/** What a find is called; without the text itself. */
interface Sought {
  readonly name: string;
  readonly isOrdinary: boolean;
}
const theKey: Sought = { name: 'the master key', isOrdinary: false };

/**
 * Opens all sealed texts, and searches for them in all documents and files. Null if nothing is sealed yet. Throws
 * `StartError` if the ring belongs to another store.
 */
export async function proveSealed(inputs: ProofInputs): Promise<Proof | null> {
  const { documents, ring, onProgress } = inputs;
  for await (const check of documents.of(keyCheckCollection.name))
    refuseOtherRing(check as unknown as KeyCheckDocument, ring);
  const seals = await openSealed({ ...inputs, onOpened: (opened) => onProgress('opening', opened, opened) });
  if (seals.opened + seals.erased + seals.unopened.size === 0) return null;

  const excuses = await excusesFor(documents, inputs.ordinary);
  const long = [...seals.texts].filter(([text]) => characterCount(text) >= shortestText);
  const texts = long.map(([text]) => text);
  const sought = long.map(([text, kinds]) => ({
    name: [...kinds].join(', '),
    isOrdinary: excuses.has(text),
  }));
  const rounds = roundsFor(texts, ring, excuses.isQuoted);
  const files = await filesIn(inputs.folders);
  const whole = files.reduce((sum, { bytes }) => sum + bytes, 0) * rounds.length;
  const found = new Map<string, number>();
  let done = 0;
  let bytes = 0;
  for (const round of rounds) {
    const search = { needles: round.build(), excuses, countIn: counterOf(found, [theKey, ...sought]) };
    const inDocuments = await searchDocuments(inputs, search);
    const inFiles = await searchFiles(files, search, (read) => {
      done += read;
      onProgress('searching', done, Math.max(whole, done + 1));
    });
    bytes = inDocuments + inFiles;
  }
  onProgress('searching', done, done);
  return {
    opened: seals.opened,
    searched: texts.length,
    tooShort: seals.texts.size - long.length,
    ordinary: sought.filter(({ isOrdinary }) => isOrdinary).length,
    erased: seals.erased,
    bytes,
    unopened: seals.unopened,
    found,
  };
}

interface Search {
  readonly needles: Needles;
  readonly excuses: Excuses;
  /** Returns the handler for finds in one location. */
  readonly countIn: (where: string, isExcused: () => boolean) => (at: number) => void;
}

/** Counts a text once per location, although it has many pieces and encodings. */
function counterOf(found: Map<string, number>, sought: readonly Sought[]): Search['countIn'] {
  return (where, isExcused) => {
    const seen = new Set<number>();
    return (at) => {
      const one = sought[at];
      if (!one || seen.has(at)) return;
      seen.add(at);
      if (one.isOrdinary && isExcused()) return;
      const line = `${one.name} in ${where}`;
      found.set(line, (found.get(line) ?? 0) + 1);
    };
  };
}

async function searchDocuments(
  { documents, ordinary }: ProofInputs,
  { needles, excuses, countIn }: Search,
): Promise<number> {
  let searched = 0;
  for (const name of await documents.collections())
    for await (const document of documents.of(name))
      for (const { path, bytes } of leavesOf(document, ordinary.fieldNames)) {
        searched += bytes.length;
        needles.search(
          bytes,
          countIn(`${name}${path}`, () => excuses.inField(name, path, bytes)),
        );
      }
  return searched;
}

async function searchFiles(
  files: readonly ListedFile[],
  { needles, excuses, countIn }: Search,
  onRead: (bytes: number) => void,
): Promise<number> {
  let searched = 0;
  for (const file of files) {
    const onFound = countIn(`the file ${file.shown}`, () => excuses.inFile(file.path));
    await searchFile(file, needles, onFound, (read) => {
      searched += read;
      onRead(read);
    });
  }
  return searched;
}
