import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeWordsOf, fieldNamesOf, publicCollectionsOf, sealedFieldsOf } from '../compose-stored.js';
import { domains } from '../domains.js';
import { type Config, readConfig } from '../platform/config/config.js';
import { openStorage } from '../platform/storage/connect.js';
import { documentsOf, documentsOnDisk, type StoredDocuments } from '../platform/storage/stored-documents.js';
import { readKeyRing } from '../platform/vault/find-key-ring.js';
import { type Proof, proveSealed } from '../platform/vault/proof/prove-sealed.js';
import { tombstonesIn } from '../platform/vault/tombstones.js';
import { endWith } from './end-with.js';
import { say } from './say.js';
import { megabytes, showProgress } from './show-progress.js';

const sealedFields = sealedFieldsOf(domains);
const exitCodes = { proven: 0, found: 1, nothingSealed: 2, failed: 3 } as const;

/** Searches everything stored for the sealed texts, and reports which can be read there. Read-only. */
async function run(): Promise<number> {
  parseArgs({ options: {} });
  const config = readConfig();
  const ring = await readKeyRing(config);
  const source = ring && (await openSource(config));
  if (!ring || !source) return sayNothingSealed();
  try {
    const show = showProgress();
    const proof = await proveSealed({
      documents: source.documents,
      fields: sealedFields,
      ring,
      destroyed: await tombstonesIn(config.tombstoneDir).all(),
      folders: [config.dataDir, config.tombstoneDir],
      ordinary: {
        collections: publicCollectionsOf(domains),
        paths: [join(config.dataDir, 'crisis.json'), join(config.dataDir, 'store')],
        words: codeWordsOf(domains),
        fieldNames: fieldNamesOf(domains),
      },
      onProgress: (what, done, whole) =>
        what === 'opening'
          ? show('Opened', done, null, ' sealed fields')
          : show('Searched', megabytes(done), megabytes(whole), ' MB of files'),
    });
    return proof === null ? sayNothingSealed() : sayProof(proof, config);
  } finally {
    await source.close();
  }
}

async function openSource(
  config: Config,
): Promise<{ documents: StoredDocuments; close: () => Promise<void> } | null> {
  if (config.mongoUri === null) {
    const documents = documentsOnDisk(config.dataDir);
    return documents && { documents, close: documents.close };
  }
  const storage = await openStorage(config);
  return { documents: documentsOf(storage.connection), close: () => storage.close() };
}

function sayNothingSealed(): number {
  say('Nothing is sealed yet, so there is nothing to prove.');
  return exitCodes.nothingSealed;
}

function sayProof(proof: Proof, config: Config): number {
  if (config.mongoUri !== null)
    say('On MongoDB the documents were searched. The files of MongoDB itself were not read.');
  if (proof.tooShort > 0) say(`Not searched for: ${proof.tooShort} texts of less than 8 characters.`);
  if (proof.ordinary > 0)
    say(
      `${proof.ordinary} short texts also stand in what everybody may read; they were looked for in all other fields and files.`,
    );
  if (proof.erased > 0) say(`${proof.erased} fields are erased and wait to be removed: their key is gone.`);
  for (const [kind, count] of proof.unopened)
    say(`Not sealed, or damaged: ${count} × ${kind}, in ${sealedFields[kind].collection}`);
  for (const [line, count] of [...proof.found].slice(0, 50)) say(`Found readable: ${count} × ${line}`);
  if (proof.found.size > 50) say(`and in ${proof.found.size - 50} more places`);
  const times = [...proof.found.values()].reduce((sum, count) => sum + count, 0);
  say(
    `${proof.searched} sealed texts searched in ${megabytes(proof.bytes)} MB: ${times} found readable` +
      (proof.unopened.size > 0 ? ', and not everything is sealed.' : '.'),
  );
  return times > 0 || proof.unopened.size > 0 ? exitCodes.found : exitCodes.proven;
}

endWith(run, { failedCode: exitCodes.failed });
