import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type NaastApp } from '@naast/server/app';
import { readCrisisFile } from '@naast/server/domains/organisation/index';
import { createLog } from '@naast/server/platform/logging/log';
import { openStorage, type Storage } from '@naast/server/platform/storage/connect';
import { type KeyRing, ringOfSecret } from '@naast/server/platform/vault/key-ring';
import { cheapPassphrases } from '../support/cheap-passphrases.js';
import { TestClock } from '../support/clock.js';

/** An embedded store that can be closed and opened again, by whom we like; its bytes stay until `remove`. */
export class OwnStore {
  readonly clock = new TestClock();
  readonly folder: string;
  readonly dataDir: string;
  readonly tombstoneDir: string;
  readonly keyFile: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.dataDir = join(folder, 'data');
    this.tombstoneDir = join(folder, 'tombstones');
    this.keyFile = join(folder, 'key', 'naast.key');
  }

  static async make(): Promise<OwnStore> {
    const store = new OwnStore(await mkdtemp(join(tmpdir(), 'naast-own-')));
    await mkdir(store.dataDir, { mode: 0o700 });
    return store;
  }

  /** Another one with the same bytes. This one must be closed: filling a store takes far longer than copying it. */
  async copy(): Promise<OwnStore> {
    const copy = new OwnStore(await mkdtemp(join(tmpdir(), 'naast-own-')));
    await cp(this.folder, copy.folder, { recursive: true });
    return copy;
  }

  storage(): Promise<Storage> {
    return openStorage({ mongoUri: null, dataDir: this.dataDir });
  }

  /** What a process of its own needs to know of it. */
  get env(): Record<string, string> {
    return {
      NAAST_DATA_DIR: this.dataDir,
      NAAST_KEY_FILE: this.keyFile,
      NAAST_TOMBSTONE_DIR: this.tombstoneDir,
      NAAST_SAMPLE: '0',
      PORT: '0',
    };
  }

  /** The server's parts on this store, without a port. Throws what `createApp` throws. */
  async open(
    keyRing: KeyRing = ringOfSecret(Buffer.alloc(32, 7)),
    elsewhere?: Storage,
  ): Promise<OpenedStore> {
    const storage = elsewhere ?? (await this.storage());
    try {
      const app = await createApp({
        config: {
          origin: null,
          proxyHops: 0,
          securityContact: null,
          operatorWebhook: null,
          onCallWebhook: null,
          tombstoneDir: this.tombstoneDir,
        },
        connection: storage.connection,
        keyRing,
        crisis: await readCrisisFile(this.dataDir),
        log: createLog({ level: 'silent' }),
        edges: { now: this.clock.now, pause: async () => {}, passphraseCost: cheapPassphrases },
      });
      return { app, storage, close: () => app.close().then(() => storage.close()) };
    } catch (error) {
      await storage.close();
      throw error;
    }
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

export interface OpenedStore {
  readonly app: NaastApp;
  readonly storage: Storage;
  close(): Promise<void>;
}
