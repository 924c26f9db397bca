/** The arrows of ARCHITECTURE.md: modules -> {llm, egress, jobs} -> auth -> database -> common -> config. */
const layer = (name, path, forbidden) => ({
  name,
  severity: 'error',
  from: { path, pathNot: '\\.spec\\.ts$' },
  to: { path: forbidden },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    layer('config-knows-nobody', '^src/config/', '^src/(common|database|auth|egress|llm|jobs|modules|cli)/'),
    layer('common-knows-config-only', '^src/common/', '^src/(database|auth|egress|llm|jobs|modules|cli)/'),
    layer('database-below-auth', '^src/database/', '^src/(auth|egress|llm|jobs|modules|cli)/'),
    layer('auth-below-services', '^src/auth/', '^src/(egress|llm|jobs|modules|cli)/'),
    layer('services-below-modules', '^src/(egress|llm|jobs)/', '^src/(modules|cli)/'),
    {
      name: 'front-door-only',
      comment: 'A module is imported through its index.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'nobody-imports-progress',
      comment: 'progress, account, admin and wizard-compat read the features; no feature reads them.',
      severity: 'error',
      from: { path: '^src/modules/(?!progress/|account/|admin/|wizard-compat/)' },
      to: { path: '^src/modules/(progress|account|admin|wizard-compat)/' },
    },
    {
      name: 'keys-are-opened-in-one-place',
      comment:
        'ApiKeysService opens keys, KeyWriter seals them and the rotation encrypts them anew; nobody else holds the vault.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/modules/api-keys/(api-keys\\.(service|module)|key-writer|(vault|rotation)/[^/]+)\\.ts$',
      },
      to: { path: '^src/modules/api-keys/vault/key-vault\\.ts$' },
    },
    {
      name: 'models-are-asked-in-one-place',
      comment: 'Features ask through ObjectGenerator, from the front door of llm; only its adapters know the SDK.',
      severity: 'error',
      from: { path: '^src/(?!llm/)' },
      to: { path: '^src/llm/(?!index\\.ts$)' },
    },
    {
      name: 'sdk-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/llm/calling/' },
      to: { path: 'node_modules/(ai|@ai-sdk)/' },
    },
    {
      name: 'pure-logic-has-no-framework',
      comment: 'Text measures and rules are plain functions.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/(text|rules|pure)/' },
      to: { path: 'node_modules/(@nestjs|@mikro-orm|undici|pg)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
};
