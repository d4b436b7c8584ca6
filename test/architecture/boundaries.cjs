// Who may import whom is decided here, and every rule has a planted violation in boundaries.spec.ts.
const SLICE = '^functions/(?!(?:kernel|aws|channels|doors)/)([^/]+)/';
const ZOD_MINI = '^node_modules/zod/mini/';

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const everywhere = [
  never('no-cycles', 'Files in a cycle are one idea in two places.', {}, { circular: true }),
  never('no-unresolvable', 'An import that leads nowhere fails at run time.', {}, { couldNotResolve: true }),
  never(
    'no-undeclared-packages',
    'A package that another package happened to bring can leave with it.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  never(
    'zod-mini-only',
    'zod/mini is the only zod: the other weighs 443 KB.',
    {},
    { path: '^node_modules/zod/(?!mini/)' },
  ),
  never(
    'nobody-imports-test',
    'What is only there to test is in no product.',
    { pathNot: '^test/' },
    { path: '^test/' },
  ),
];

const shared = [
  never(
    'shared-imports-only-shared',
    'The treaty knows neither of its parties, and no package but zod/mini and @noble/hashes.',
    { path: '^shared/' },
    { pathNot: ['^shared/', ZOD_MINI, '^node_modules/@noble/hashes/'], dependencyTypesNot: ['core'] },
  ),
  never(
    'shared-has-no-node-builtins',
    'A phone runs it, and no phone has them.',
    { path: '^shared/' },
    { dependencyTypes: ['core'] },
  ),
];

const slices = [
  never(
    'slices-never-import-each-other',
    'They meet in the contracts of shared.',
    { path: SLICE },
    { path: SLICE, pathNot: '^functions/$1/' },
  ),
  never(
    'slices-know-only-kernel-and-shared',
    'A decision knows no door, no cloud, no channel and no package.',
    { path: SLICE },
    { pathNot: [SLICE, '^functions/kernel/', '^shared/', ZOD_MINI], dependencyTypesNot: ['core'] },
  ),
  never(
    'slices-have-no-node-builtins',
    'Clock, chance and files come in as values.',
    { path: SLICE },
    { dependencyTypes: ['core'] },
  ),
  never(
    'slices-are-entered-by-index',
    'What a slice shows to others is its index.ts.',
    { pathNot: [SLICE, '^test/'] },
    { path: '^functions/(?!(?:kernel|aws|channels|doors)/)[^/]+/(?!index\\.ts$)' },
  ),
];

const machinery = [
  never(
    'kernel-imports-only-kernel-and-shared',
    'Of the outside it knows hashing, sealing, packing, canonical JSON and the calendar.',
    { path: '^functions/kernel/' },
    {
      pathNot: [
        '^functions/kernel/',
        '^shared/',
        ZOD_MINI,
        '^node_modules/canonicalize/',
        '^node_modules/chinese-days/',
        '^(?:node:)?(?:crypto|zlib)$',
      ],
    },
  ),
  never(
    'aws-sdk-only-in-aws',
    'What the cloud is called is known in one folder, and on the machine that plays the cloud.',
    { pathNot: ['^functions/aws/', '^infra/(?:local/|redrive\\.ts$)', '^test/'] },
    { path: '^node_modules/(?:@aws-sdk|@smithy)/' },
  ),
  never(
    'network-only-in-channels',
    'A third party is spoken to in one folder.',
    { path: '^functions/', pathNot: '^functions/channels/' },
    {
      path: [
        '^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)$',
        '^node_modules/(?:undici|axios|got|node-fetch)/',
      ],
    },
  ),
  never(
    'aws-and-channels-know-only-kernel-and-shared',
    'The hands of the machine do not know each other, nor what they are used for.',
    { path: '^functions/(aws|channels)/' },
    { path: '^(?:functions|infra|miniprogram)/', pathNot: ['^functions/$1/', '^functions/kernel/'] },
  ),
  never(
    'only-doors-assemble',
    'Parts are put together at the doors.',
    { path: '^(?:functions|infra|miniprogram)/', pathNot: '^functions/(?:doors|aws|channels)/' },
    { path: ['^functions/(?:aws|channels)/', '^functions/slices\\.ts$'], dependencyTypesNot: ['type-only'] },
  ),
  never(
    'doors-are-imported-by-nobody',
    'A door is entered by an event.',
    { pathNot: ['^functions/doors/', '^test/'] },
    { path: '^functions/doors/' },
  ),
  never(
    'functions-know-neither-infra-nor-phone',
    'What runs does not know where it runs, nor who shows it.',
    { path: '^functions/' },
    { path: '^(?:infra|miniprogram)/' },
  ),
];

const ends = [
  never(
    'phone-imports-only-shared',
    'The phone knows the treaty and nothing behind it.',
    { path: '^miniprogram/' },
    { path: '^(?:functions|infra)/' },
  ),
  never(
    'phone-has-no-node-builtins',
    'No phone has them.',
    { path: '^miniprogram/src/' },
    { dependencyTypes: ['core'] },
  ),
  never(
    'infra-runs-no-functions',
    'Doors are bundled by path; what they are made of is none of its business.',
    { path: '^infra/' },
    { path: '^functions/', dependencyTypesNot: ['type-only'] },
  ),
  never(
    'infra-knows-no-screens',
    'The phone is built by its own build, which infra may call.',
    { path: '^infra/' },
    { path: '^miniprogram/src/' },
  ),
];

module.exports = {
  forbidden: [...everywhere, ...shared, ...slices, ...machinery, ...ends],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^node_modules/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
