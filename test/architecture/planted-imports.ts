// A small tree in which every import rule is broken on one known line, beside imports that are allowed.

const manifest = (name: string) => JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
const pack = (name: string, ...entries: readonly string[]) => ({
  [`node_modules/${name}/package.json`]: manifest(name),
  ...Object.fromEntries(entries.map((entry) => [`node_modules/${name}/${entry}`, 'module.exports = {};\n'])),
});

const packages = {
  ...pack('zod', 'index.js', 'mini/index.js'),
  ...pack('canonicalize', 'index.js'),
  ...pack('undici', 'index.js'),
  ...pack('lodash', 'index.js'),
  ...pack('stowaway', 'index.js'),
  ...pack('@noble/hashes', 'sha2.js'),
  ...pack('@aws-sdk/client-sqs', 'index.js'),
};

const settings = {
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    imports: { '#shared/*': './shared/*', '#functions/*': './functions/*', '#infra/*': './infra/*' },
    dependencies: Object.fromEntries(
      ['zod', 'canonicalize', 'undici', 'lodash', '@noble/hashes', '@aws-sdk/client-sqs'].map((name) => [
        name,
        '1.0.0',
      ]),
    ),
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'nodenext', allowImportingTsExtensions: true, noEmit: true },
  }),
};

const imports = (...specifiers: readonly string[]) =>
  `${specifiers.map((specifier) => `import '${specifier}';`).join('\n')}\nexport const made = true;\n`;
const types = (...specifiers: readonly string[]) =>
  `${specifiers.map((specifier, n) => `import type { made as made${n} } from '${specifier}';`).join('\n')}\n` +
  `export type Made = [${specifiers.map((_, n) => `typeof made${n}`).join(', ')}];\n`;

const allowed = {
  'shared/kernel/id.ts': imports('zod/mini'),
  'shared/visits/contract.ts': imports('zod/mini', '../kernel/id.ts', '@noble/hashes/sha2.js'),
  'functions/kernel/handle.ts': imports(
    'node:crypto',
    'node:zlib',
    'canonicalize',
    'zod/mini',
    '#shared/kernel/id.ts',
  ),
  'functions/visits/decide.ts': imports(
    '#shared/visits/contract.ts',
    '#functions/kernel/handle.ts',
    'zod/mini',
  ),
  'functions/visits/index.ts': imports('./decide.ts'),
  'functions/slices.ts': imports('./visits/index.ts', './kernel/handle.ts'),
  'functions/aws/event-store.ts': imports(
    '@aws-sdk/client-sqs',
    '#functions/kernel/handle.ts',
    'node:crypto',
  ),
  'functions/channels/wechat.ts': imports('undici', 'node:https', '#functions/kernel/handle.ts'),
  'functions/doors/api.ts': imports(
    '../slices.ts',
    '../aws/event-store.ts',
    '../channels/wechat.ts',
    'node:fs',
  ),
  'infra/app.ts': `${imports('#infra/layout.ts', 'node:path')}${types('#functions/kernel/handle.ts')}`,
  'infra/layout.ts': imports('node:path'),
  'infra/local/queues.ts': imports('@aws-sdk/client-sqs'),
  'miniprogram/src/app.tsx': imports('#shared/visits/contract.ts', './screen.tsx'),
  'miniprogram/src/screen.tsx': 'export const Screen = () => <p />;\n',
  'test/visits/decide.spec.ts': imports(
    '#functions/visits/decide.ts',
    '#functions/doors/api.ts',
    '@aws-sdk/client-sqs',
  ),
};

const broken = {
  'shared/access/contract.ts': imports('#functions/kernel/handle.ts', 'lodash'),
  'shared/access/held.ts': imports('node:crypto'),
  'shared/access/zod.ts': imports('zod'),
  'shared/visits/one.ts': types('./other.ts'),
  'shared/visits/other.ts': types('./one.ts'),
  'functions/access/index.ts': imports('./decide.ts'),
  'functions/access/decide.ts': imports('#functions/visits/index.ts', './nowhere.ts'),
  'functions/access/react.ts': imports('#functions/aws/event-store.ts', '@aws-sdk/client-sqs'),
  'functions/access/project.ts': types('#functions/slices.ts'),
  'functions/access/routes.ts': imports('node:fs'),
  'functions/kernel/route.ts': imports('node:http', 'lodash', '#functions/visits/decide.ts'),
  'functions/aws/queues.ts': imports('#functions/channels/wechat.ts', '#functions/slices.ts'),
  'functions/channels/sms.ts': imports('#infra/layout.ts'),
  'functions/doors/clock.ts': imports('@aws-sdk/client-sqs', 'stowaway', 'node:https'),
  'infra/stacks/doors.ts': imports('#functions/doors/api.ts', '../../miniprogram/src/screen.tsx'),
  'infra/stages.ts': imports('@aws-sdk/client-sqs', '../test/kit/world.ts'),
  'miniprogram/src/kernel/request.ts': imports('node:path', '#functions/kernel/handle.ts'),
  'test/kit/world.ts': imports('#functions/slices.ts'),
};

/** Path to text, packages included. */
export const plantedTree: Readonly<Record<string, string>> = {
  ...packages,
  ...settings,
  ...allowed,
  ...broken,
};

/** Every violation in the planted tree, as the checker names it, and no other. */
export const plantedViolations: readonly string[] = [
  'aws-and-channels-know-only-kernel-and-shared: functions/aws/queues.ts → functions/channels/wechat.ts',
  'aws-and-channels-know-only-kernel-and-shared: functions/aws/queues.ts → functions/slices.ts',
  'aws-and-channels-know-only-kernel-and-shared: functions/channels/sms.ts → infra/layout.ts',
  'aws-sdk-only-in-aws: functions/access/react.ts → node_modules/@aws-sdk/client-sqs/index.js',
  'aws-sdk-only-in-aws: functions/doors/clock.ts → node_modules/@aws-sdk/client-sqs/index.js',
  'aws-sdk-only-in-aws: infra/stages.ts → node_modules/@aws-sdk/client-sqs/index.js',
  'doors-are-imported-by-nobody: infra/stacks/doors.ts → functions/doors/api.ts',
  'functions-know-neither-infra-nor-phone: functions/channels/sms.ts → infra/layout.ts',
  'infra-knows-no-screens: infra/stacks/doors.ts → miniprogram/src/screen.tsx',
  'infra-runs-no-functions: infra/stacks/doors.ts → functions/doors/api.ts',
  'kernel-imports-only-kernel-and-shared: functions/kernel/route.ts → functions/visits/decide.ts',
  'kernel-imports-only-kernel-and-shared: functions/kernel/route.ts → http',
  'kernel-imports-only-kernel-and-shared: functions/kernel/route.ts → node_modules/lodash/index.js',
  'network-only-in-channels: functions/doors/clock.ts → https',
  'network-only-in-channels: functions/kernel/route.ts → http',
  'no-cycles: shared/visits/one.ts → shared/visits/other.ts',
  'no-undeclared-packages: functions/doors/clock.ts → node_modules/stowaway/index.js',
  'no-unresolvable: functions/access/decide.ts → ./nowhere.ts',
  'nobody-imports-test: infra/stages.ts → test/kit/world.ts',
  'only-doors-assemble: functions/access/react.ts → functions/aws/event-store.ts',
  'phone-has-no-node-builtins: miniprogram/src/kernel/request.ts → path',
  'phone-imports-only-shared: miniprogram/src/kernel/request.ts → functions/kernel/handle.ts',
  'shared-has-no-node-builtins: shared/access/held.ts → crypto',
  'shared-imports-only-shared: shared/access/contract.ts → functions/kernel/handle.ts',
  'shared-imports-only-shared: shared/access/contract.ts → node_modules/lodash/index.js',
  'shared-imports-only-shared: shared/access/zod.ts → node_modules/zod/index.js',
  'slices-are-entered-by-index: functions/kernel/route.ts → functions/visits/decide.ts',
  'slices-have-no-node-builtins: functions/access/routes.ts → fs',
  'slices-know-only-kernel-and-shared: functions/access/decide.ts → ./nowhere.ts',
  'slices-know-only-kernel-and-shared: functions/access/project.ts → functions/slices.ts',
  'slices-know-only-kernel-and-shared: functions/access/react.ts → functions/aws/event-store.ts',
  'slices-know-only-kernel-and-shared: functions/access/react.ts → node_modules/@aws-sdk/client-sqs/index.js',
  'slices-never-import-each-other: functions/access/decide.ts → functions/visits/index.ts',
  'zod-mini-only: shared/access/zod.ts → node_modules/zod/index.js',
];
