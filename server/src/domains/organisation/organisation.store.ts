import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { languages } from '@naast/shared/languages';
import type { Connection } from 'mongoose';
import { fixedId } from '../../kernel/fixed-id.js';
import { bytesOf, idsAmong, openCollection } from '../../platform/storage/collection.js';
import { byIdTogether } from '../../platform/storage/together.js';
import type { Vault } from '../../platform/vault/vault.js';
import type { CrisisFile, ShippedSet } from './crisis-file.js';
import { defaultHouseRules } from './default-house-rules.js';
import { defaultThemes } from './default-themes.js';
import { openForTeam } from './open-for-team.js';
import { type OrganisationDocument, organisationCollection, themeCollection } from './organisation.model.js';
import type { FirstSettings, StoredOrganisation } from './organisation.types.js';
import { organisationKey } from './settings.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly organisation: OrganisationStore;
  }
}

export interface OrganisationStore {
  /** As it was stored; `theOrganisation` adds what a coordinator changed. Whom the team calls, and themes, are empty unless asked for. */
  read(wish?: { withOnCall?: boolean; withThemes?: boolean }): Promise<StoredOrganisation>;
  /** Whether the store contains sample content; null while no organisation exists. */
  isSample(): Promise<boolean | null>;
  /** Creates the organisation with default settings at the first start. Idempotent: keeps an existing one. */
  create(first: { isSample: boolean }): Promise<void>;
  /** Idempotent: makes the default themes that are not there. */
  createThemes(): Promise<void>;
  hasThemes(): Promise<boolean>;
  /** The crisis lines as this node last saw them: only for pages that cannot read them. */
  knownCrisis(): CrisisBlock;
  sawCrisis(block: CrisisBlock): void;
  /** The crisis lines of each country that came with Naast. */
  readonly crisisSets: readonly ShippedSet[];
  among(ids: readonly string[]): Promise<string[]>;
  /** Changes the settings of an existing organisation. */
  settle(first: FirstSettings): Promise<void>;
}

/** Defaults of a new organisation. */
const beginning = {
  name: 'Naast',
  timeZone: 'Europe/Amsterdam',
  houseRules: defaultHouseRules,
  reading: {
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
    closedOn: [],
  },
  promise: { helloWorkingDays: 1, answerWorkingDays: 2 },
};

export function organisationStore(
  connection: Connection,
  vault: Vault,
  crisis: CrisisFile,
): OrganisationStore {
  const organisations = openCollection(connection, organisationCollection);
  const themes = openCollection(connection, themeCollection);
  const byId = byIdTogether(organisations);
  const readDocument = () => byId('organisation');
  let lastSeen = crisis.block;

  const listThemes = () => themes.find().sort({ position: 1 }).lean();

  /** Null: it cannot be read. */
  async function openOnCall(sealed: OrganisationDocument['onCall']): Promise<string | null> {
    if (sealed === undefined) return '';
    return openForTeam(vault, 'organisation.onCall.1', 'organisation', bytesOf(sealed));
  }

  return {
    knownCrisis: () => lastSeen,
    sawCrisis(block) {
      lastSeen = block;
    },
    crisisSets: crisis.sets,
    async read({ withOnCall = false, withThemes = false } = {}) {
      const [document, stored] = await Promise.all([readDocument(), withThemes ? listThemes() : []]);
      const onCall = withOnCall ? await openOnCall(document?.onCall) : '';
      return {
        name: document?.name ?? beginning.name,
        languages: document?.languages ?? languages,
        timeZone: document?.timeZone ?? beginning.timeZone,
        houseRules: document?.houseRules ?? beginning.houseRules,
        reading: document?.reading ?? beginning.reading,
        promise: document?.promise ?? beginning.promise,
        isCareProvider: document?.isCareProvider ?? false,
        onCall: onCall ?? '',
        isOnCallBroken: onCall === null,
        themes: stored.map(({ _id, title: { nl, en } }) => ({ id: _id, title: { nl, en }, isOffered: true })),
        crisis: crisis.block,
        crisisFile: crisis.ownFile,
      };
    },
    isSample: async () => (await readDocument())?.isSample ?? null,
    async create({ isSample }) {
      await organisations.updateOne(
        { _id: 'organisation' },
        { $setOnInsert: { ...beginning, isSample, schemaVersion: 1 } },
        { upsert: true },
      );
    },
    async createThemes() {
      const known = new Set((await listThemes()).map(({ title }) => title.nl));
      const missing = defaultThemes.flatMap((title, position) =>
        known.has(title.nl) ? [] : [{ title, position }],
      );
      if (missing.length === 0) return;
      await themes.bulkWrite(
        missing.map(({ title, position }) => ({
          updateOne: {
            filter: { _id: fixedId(`theme ${position}`) },
            update: { $setOnInsert: { title, position, schemaVersion: 1 } },
            upsert: true,
          },
        })),
      );
    },
    hasThemes: async () => (await themes.exists({})) !== null,
    among: (ids) => idsAmong(organisations, ids),
    async settle({ onCall, languages: offered, reading, ...rest }) {
      const key = await vault.makeKey(organisationKey);
      await organisations.updateOne(
        { _id: 'organisation' },
        {
          $set: {
            ...rest,
            languages: [...offered],
            reading: { weekly: [...reading.weekly], closedOn: [...reading.closedOn] },
            onCall: key.seal('organisation.onCall.1', 'organisation', onCall),
          },
        },
      );
    },
  };
}
