import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { LogForm } from '../logging/log.js';

/** An error that the operator can fix; printed without a stack. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];

/**
 * https, or this machine: others must not see that there is a fault. Without credentials, which would be sent to any
 * target.
 */
function isSafeToCall(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isOnThisMachine = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/.test(hostname);
  return (protocol === 'https:' || isOnThisMachine) && username === '' && password === '';
}

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const text = z.preprocess(blankIsAbsent, z.string().optional());

const webhookAddress = z.preprocess(
  blankIsAbsent,
  z
    .url({ protocol: /^https?$/ })
    .refine(isSafeToCall)
    .optional(),
);

const environmentSchema = z.object({
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: z.preprocess(blankIsAbsent, z.string().default('127.0.0.1')),
  NAAST_DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('./data')),
  NAAST_KEY_FILE: text,
  NAAST_MASTER_KEY: text,
  NAAST_TOMBSTONE_DIR: text,
  NAAST_ORIGIN: z.preprocess(blankIsAbsent, z.url({ protocol: /^https?$/ }).optional()),
  NAAST_PROXY_HOPS: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(10).default(0)),
  NAAST_SECURITY_CONTACT: z.preprocess(
    blankIsAbsent,
    z
      .url({ protocol: /^(https|mailto|tel)$/ })
      .regex(/^[!-~]+$/)
      .optional(),
  ),
  NAAST_OPERATOR_WEBHOOK: webhookAddress,
  NAAST_ONCALL_WEBHOOK: webhookAddress,
  NAAST_LOG: z.preprocess(blankIsAbsent, z.enum(['json', 'plain']).optional()),
  NAAST_SAMPLE: z.preprocess(blankIsAbsent, z.enum(['0', '1', 'false', 'true', 'no', 'yes']).optional()),
  MONGODB_URI: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//)
      .optional(),
  ),
  REDIS_URL: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^rediss?:\/\//)
      .optional(),
  ),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly keyFile: string;
  /** Replaces the content of the key file; null: use the key file. */
  readonly masterKey: string | null;
  readonly tombstoneDir: string;
  /** The public origin, e.g. `https://naast.example`; null: only this machine's own addresses. */
  readonly origin: string | null;
  readonly proxyHops: number;
  /** The contact for reporting vulnerabilities, for security.txt; null for none. */
  readonly securityContact: string | null;
  /** The URL called when there is a fault; null for none. A secret: it allows calling there. */
  readonly operatorWebhook: string | null;
  /** The URL called when an alarm about a person waits; null for none. A secret as well. */
  readonly onCallWebhook: string | null;
  /** Variables that were set by a former name: the name that was set, and the present one. */
  readonly formerNames: readonly (readonly [was: string, now: string])[];
  /** Null: `plain` on a terminal, else `json`. */
  readonly logForm: LogForm | null;
  readonly mongoUri: string | null;
  readonly redisUrl: string | null;
  /** True: wanted; false: declined; null: by the rule of `wantsSample`. */
  readonly sample: boolean | null;
}

const callable = 'an https:// address without a name or password in it, or http:// on this machine';

const hints: Record<keyof z.infer<typeof environmentSchema>, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on',
  NAAST_DATA_DIR: 'a folder',
  NAAST_KEY_FILE: 'a file',
  NAAST_MASTER_KEY: 'the content of a key file',
  NAAST_TOMBSTONE_DIR: 'a folder',
  NAAST_ORIGIN: 'the public address, e.g. https://naast.example',
  NAAST_PROXY_HOPS: 'the number of reverse proxies in front, 0 to 10',
  NAAST_SECURITY_CONTACT: 'where to tell of a hole: mailto:…, https://… or tel:…',
  NAAST_OPERATOR_WEBHOOK: callable,
  NAAST_ONCALL_WEBHOOK: callable,
  NAAST_LOG: 'json or plain',
  NAAST_SAMPLE: '1 or 0',
  MONGODB_URI: 'a mongodb:// or mongodb+srv:// address',
  REDIS_URL: 'a redis:// or rediss:// address',
};

/** All variables that Naast reads, by their present names. */
export const settingNames: readonly string[] = Object.keys(hints);

/** The latest first. */
const formerWebhookNames = ['NAAST_FAULT_WEBHOOK', 'NAAST_ALARM_WEBHOOK'] as const;

/**
 * Reads the environment. Throws `StartError` with what each wrong variable should be; without its value, which may be
 * secret.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const formerNames = formerWebhookNames.filter(
    (name) => environment[name] && !environment['NAAST_OPERATOR_WEBHOOK'],
  );
  const [former] = formerNames;
  const parsed = environmentSchema.safeParse({
    ...environment,
    ...(former && { NAAST_OPERATOR_WEBHOOK: environment[former] }),
  });
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    const lines = names.map((name) => `  ${name} should be ${hints[name as keyof typeof hints]}.`);
    throw new StartError(`The settings cannot be read:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  if (env.NAAST_ORIGIN?.startsWith('https:') && env.NAAST_PROXY_HOPS === 0) {
    throw new StartError(
      'NAAST_ORIGIN is https, and Naast itself speaks http: a proxy in front of it does the https. Say how many: NAAST_PROXY_HOPS=1.',
    );
  }
  const dataDir = resolve(env.NAAST_DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    keyFile: env.NAAST_KEY_FILE ? resolve(env.NAAST_KEY_FILE) : defaultPath(environment, dataDir, 'key'),
    masterKey: env.NAAST_MASTER_KEY ?? null,
    tombstoneDir: env.NAAST_TOMBSTONE_DIR
      ? resolve(env.NAAST_TOMBSTONE_DIR)
      : defaultPath(environment, dataDir, 'tombstones'),
    origin: env.NAAST_ORIGIN ? new URL(env.NAAST_ORIGIN).origin : null,
    proxyHops: env.NAAST_PROXY_HOPS,
    securityContact: env.NAAST_SECURITY_CONTACT ?? null,
    operatorWebhook: env.NAAST_OPERATOR_WEBHOOK ?? null,
    onCallWebhook: env.NAAST_ONCALL_WEBHOOK ?? null,
    formerNames: formerNames.map((name) => [name, 'NAAST_OPERATOR_WEBHOOK'] as const),
    logForm: env.NAAST_LOG ?? null,
    mongoUri: env.MONGODB_URI ?? null,
    redisUrl: env.REDIS_URL ?? null,
    sample: env.NAAST_SAMPLE === undefined ? null : ['1', 'true', 'yes'].includes(env.NAAST_SAMPLE),
  };
}

export const isLoopback = (host: string): boolean => loopbackHosts.includes(host) || host.startsWith('127.');

/** Outside the data folder, and one per data folder: a copy of the data alone must not be readable. */
function defaultPath(environment: NodeJS.ProcessEnv, dataDir: string, what: string): string {
  const home = environment.XDG_CONFIG_HOME || join(homedir(), '.config');
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 10);
  return join(home, 'naast', `${basename(dataDir)}-${mark}.${what}`);
}
