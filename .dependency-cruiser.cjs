// Who may import whom (docs: architecture). `npm run check` holds all sources to it; tests/architecture/import-law.test.ts
// shows that each rule catches what it should.
// A name that begins with "shared", "kernel", … is the folder that the rule guards.

const nodeIo =
  '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dgram|dns|child_process|cluster|worker_threads|readline|os|process|timers|timers/promises)$';
const runtimeOnly = { dependencyTypesNot: ['type-only'] };
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const tests = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thing, or one thing too many. Types may refer back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere: a rule cannot judge what it cannot find.',
      severity: 'error',
      // What is only there after a build is the build’s business.
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: ['(^|/)dist(-ssr)?/', '\\?(raw|url|inline)$', '^@naast/client/entry-server$'],
      },
    },
    {
      name: 'shared-knows-only-zod',
      comment: 'shared is the wire and nothing else: both sides, and other clients, can read it.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: tests },
      to: { pathNot: ['^shared/src/', packages('zod')] },
    },
    {
      name: 'embedded-mongo-knows-nothing-of-naast',
      comment: 'The embedded store only speaks MongoDB’s protocol; nothing in it may lean on the product.',
      severity: 'error',
      from: { path: '^embedded-mongo/src/' },
      to: { path: ['^(shared|server|client|tests)/', '^@naast/'] },
    },
    {
      name: 'kernel-knows-only-shared',
      comment: 'The kernel is vocabulary: it knows no domain, no platform and no package.',
      severity: 'error',
      from: { path: '^server/src/kernel/', pathNot: tests },
      to: { pathNot: ['^server/src/kernel/', '^shared/src/', '^(node:)?[a-z_/]+$'] },
    },
    {
      name: 'kernel-does-no-io',
      severity: 'error',
      from: { path: '^server/src/kernel/', pathNot: tests },
      to: { path: nodeIo, dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'app.ts introduces domains and platform to each other.',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: tests },
      to: { path: '^server/src/(domains/|app\\.ts|main\\.ts|commands/)' },
    },
    {
      name: 'domain-to-domain-by-index',
      comment: 'Another domain answers questions through its index.ts; the rest is its own business.',
      severity: 'error',
      from: { path: '^server/src/domains/([^/]+)/', pathNot: tests },
      to: {
        path: '^server/src/domains/([^/]+)/',
        pathNot: ['^server/src/domains/$1/', '^server/src/domains/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'domains-know-no-entry',
      comment: 'What starts the server knows the domains, never the other way round.',
      severity: 'error',
      from: { path: '^server/src/domains/', pathNot: tests },
      to: { path: '^server/src/(app|main)\\.ts$|^server/src/commands/' },
    },
    {
      name: 'messages-and-seats-know-no-place',
      comment: 'They sit under rooms, talks, threads and groups; knowing one of them would tie them to it.',
      severity: 'error',
      from: { path: '^server/src/domains/(messages|seats)/', pathNot: tests },
      to: { path: '^server/src/domains/', pathNot: '^server/src/domains/((messages|seats)/|domain\\.ts$)' },
    },
    {
      name: 'express-only-in-platform-http',
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['^server/src/platform/http/', tests] },
      to: {
        path: packages('express', 'passport', 'passport-local', 'express-session', 'helmet'),
        ...runtimeOnly,
      },
    },
    {
      name: 'socket-io-only-in-platform-realtime',
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['^server/src/platform/realtime/', tests] },
      to: { path: packages('socket\\.io', '@socket\\.io/[^/]+', 'engine\\.io'), ...runtimeOnly },
    },
    {
      name: 'sharp-only-in-platform-pictures',
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['^server/src/platform/pictures/', tests] },
      to: { path: packages('sharp', '@img/[^/]+'), ...runtimeOnly },
    },
    {
      name: 'mongo-only-in-models-stores-and-storage',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: ['\\.(model|store)\\.ts$', '^server/src/platform/storage/', tests],
      },
      to: { path: packages('mongoose', 'mongodb'), ...runtimeOnly },
    },
    {
      name: 'actions-and-policies-see-no-transport-and-no-store-driver',
      comment:
        'The same action serves REST, sockets, jobs and tests; not even a type of theirs belongs in it.',
      severity: 'error',
      from: { path: ['^server/src/domains/[^/]+/actions/', '\\.policy\\.ts$'], pathNot: tests },
      to: { path: packages('express', 'express-session', 'passport', 'socket\\.io', 'mongoose', 'mongodb') },
    },
    {
      name: 'policies-are-pure',
      comment: 'A policy gets what it judges as arguments; then the whole matrix can be printed and tested.',
      severity: 'error',
      from: { path: '^server/src/domains/.*\\.policy\\.ts$' },
      to: {
        path: ['^server/src/platform/(?!policy/)', '\\.(store|model|http|socket|present)\\.ts$', '/actions/'],
        ...runtimeOnly,
      },
    },
    {
      name: 'client-features-never-import-each-other',
      comment: 'What two features share moves to ui/, live/, api/ or drafts/.',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/([^/]+)', pathNot: '^client/src/features/$1(/|\\.)' },
    },
    {
      name: 'client-never-imports-server',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: ['^server/', '^embedded-mongo/', '^@naast/(server|embedded-mongo)'] },
    },
    {
      name: 'client-uses-no-node',
      severity: 'error',
      from: { path: '^client/src/', pathNot: ['\\.test\\.tsx?$', '(^|/)testing/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-never-imports-client-sources',
      comment: 'It loads the built bundle.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: tests },
      to: { path: '^client/src/' },
    },
    {
      name: 'products-never-import-tests',
      severity: 'error',
      from: { path: '^(shared|embedded-mongo|server|client)/src/', pathNot: tests },
      to: { path: ['^tests/', tests] },
    },
    {
      name: 'scripts-need-no-node-modules',
      comment: 'They run in a clean clone, before anything is installed.',
      severity: 'error',
      from: { path: '^scripts/[^/]+\\.mjs$|^scripts/(lib|commands)/' },
      to: { pathNot: '^scripts/', dependencyTypesNot: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-ssr|types/dist|coverage)/' },
    // Also what is only a type: most laws hold for types too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@naast/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
  },
};
