import { readConfig } from '@naast/server/platform/config/config';
import { openStorage } from '@naast/server/platform/storage/connect';
import { changeWrappingKey } from '@naast/server/platform/vault/change-key';
import { readKeyRing } from '@naast/server/platform/vault/find-key-ring';
import { replaceKeyFile } from '@naast/server/platform/vault/key-file';

/** A change of the key in a process of its own, as it is built, killed as soon as it has come to the step that its argument names. */
const [stepToDieAt] = process.argv.slice(2);
const config = readConfig();
const ring = await readKeyRing(config);
if (!ring) throw new Error('no key');
const { connection } = await openStorage(config);
await changeWrappingKey({
  connection,
  ring,
  keep: (kept) => replaceKeyFile(config.keyFile, kept),
  onProgress(step) {
    if (step === stepToDieAt) process.kill(process.pid, 'SIGKILL');
  },
});
throw new Error(`it never came to ${stepToDieAt}`);
