/** The direction of imports, each rule with its reason. See docs/architecture.md. */
const core = ['timeline', 'requests', 'signals', 'risk', 'action', 'measures', 'views'];

const leftward = core.slice(0, -1).map((stage, index) => ({
  name: `core-leftward-${stage}`,
  comment: `Data flows one way: ${stage} must not know the stages after it (${core.slice(index + 1).join(', ')}), so each can be read, tested and replaced alone.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(${core.slice(index + 1).join('|')})/|^src/assess\\.ts` },
}));

export default {
  forbidden: [
    ...leftward,
    {
      name: 'views-after-assess',
      comment: 'Views render an assessment and never make one: they take it as an argument.',
      severity: 'error',
      from: { path: '^src/views/' },
      to: { path: '^src/assess\\.ts' },
    },
    {
      name: 'core-is-pure',
      comment:
        'The core has no I/O, clock or randomness, so that every assessment can be reproduced from its arguments.',
      severity: 'error',
      from: { path: `^src/(${core.join('|')})/|^src/assess\\.ts` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-outside',
      comment: 'The core reads its own records, not a CRM, a database or a server.',
      severity: 'error',
      from: { path: `^src/(${core.join('|')})/|^src/assess\\.ts` },
      to: { path: '^src/(crm|store|jobs|server|cli|sandbox|preview|config\\.ts|main\\.ts)' },
    },
    {
      name: 'crm-knows-core-types-only',
      comment:
        'crm translates the wire into core records; joining it with anything is the job of jobs.',
      severity: 'error',
      from: { path: '^src/crm/' },
      to: { path: '^src/', pathNot: '^src/(crm|timeline)/' },
    },
    {
      name: 'store-knows-core-types-only',
      comment: 'store keeps core records and knows neither the CRM nor the jobs.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/', pathNot: '^src/(store|timeline|action|risk)/' },
    },
    {
      name: 'jobs-do-not-know-the-edges',
      comment: 'jobs join crm, assess and store; who calls them is not their business.',
      severity: 'error',
      from: { path: '^src/jobs/' },
      to: { path: '^src/(queue|server|cli|sandbox|preview|main\\.ts)' },
    },
    {
      name: 'edges-are-not-imported',
      comment:
        'server, cli, sandbox and preview are thin edges: only main.ts (and cli) may start them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server|cli|sandbox|preview|main\\.ts)' },
      to: { path: '^src/(server|cli|sandbox|preview)/' },
    },
    {
      name: 'nobody-knows-the-sandbox',
      comment:
        'The app reaches any CRM by its address: only cli, preview and main.ts know that a sandbox exists.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sandbox|cli|preview|main\\.ts)' },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'extensions-stand-alone',
      comment: 'HubSpot builds the panels without the backend: nothing of src may be needed there.',
      severity: 'error',
      from: { path: '^extensions/' },
      to: { path: '^src/' },
    },
    {
      name: 'src-takes-only-types-of-extensions',
      comment: 'The backend shares the card contract with the panels, and that is types only.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/preview/' },
      to: { path: '^extensions/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-dev-dep',
      comment:
        'What ships runs on production packages alone; only the preview and tools of the project need more.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(preview|cli/tools)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-code-in-src',
      comment: 'What ships must not need what tests it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment:
        'A cycle means that two files are one idea, or that one of them is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-junk-drawers',
      comment: 'A folder named utils says nothing about what is in it.',
      severity: 'error',
      from: {},
      to: { path: '/(utils|helpers|common|services)/', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
