import type { IForbiddenRuleType } from 'dependency-cruiser';

type Rule = IForbiddenRuleType & { readonly name: string; readonly comment: string };

const TESTS = '[.]test[.]tsx?$';
const BUILD = '/vite[.][a-z.]*config[.]ts$';
/** What makes the data of a package, and what measures it: it is no part of what is published. */
const WORKSHOP = '^packages/[^/]+/(tools|evaluation)/';
/** The one package that is content rather than code reads its files where they lie. */
const READS_FILES = '^packages/starter-help/read-articles[.]ts$';
const PRODUCT = '^(contract|packages|server|web|widget|cli)/';

/** Libraries that only compute: a model may use them. */
const PURE_LIBRARIES = ['zod'];
/** Node modules that only compute. */
const PURE_BUILTINS = ['assert', 'buffer', 'crypto', 'string_decoder', 'url', 'util'];

/** A rule whose `to` is everything except what is named. */
const only = (...paths: string[]) => ({ pathNot: paths });

const rules: readonly Rule[] = [
  {
    name: 'no-circular',
    comment: 'Two files that need each other are one file, or hide a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'not-to-unresolvable',
    comment: 'An import that leads nowhere.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nobody imports it and it imports nobody: dead, or an entry that belongs in this list.',
    from: {
      orphan: true,
      path: PRODUCT,
      // The script of the demo page is served as it is.
      pathNot: [TESTS, BUILD, '[.]d[.]ts$', '(^|/)(index|main)[.]tsx?$', '^widget/demo/'],
    },
    to: {},
  },
  {
    name: 'contract-imports-only-the-schema-library',
    comment: 'The contract is what everybody else depends on.',
    from: { path: '^contract/', pathNot: TESTS },
    to: only('^contract/', '(^|/)node_modules/(zod|@orpc/contract)/'),
  },
  {
    name: 'packages-stand-alone',
    comment:
      "A package is published by itself: of ours it sees other packages' front doors, and types of the contract.",
    from: { path: '^packages/([^/]+)/', pathNot: [TESTS, WORKSHOP, READS_FILES] },
    to: only('^packages/$1/', '^packages/[^/]+/index[.]ts$', '^contract/', '(^|/)node_modules/'),
  },
  {
    name: 'packages-take-only-types-of-the-contract',
    comment: 'A package speaks the protocol without carrying the schema library.',
    from: { path: '^packages/', pathNot: TESTS },
    to: { path: '^contract/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'packages-without-node',
    comment: 'A package runs in a browser and in Node: no module of Node alone.',
    from: { path: '^packages/', pathNot: [TESTS, WORKSHOP, READS_FILES] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'desk-sees-contract-and-packages',
    comment: 'The desk speaks to the server by the contract, and shares no code with the pages of customers.',
    from: { path: '^web/desk/', pathNot: [TESTS, BUILD] },
    to: only('^web/(desk|ui)/', '^contract/', '^packages/', '(^|/)node_modules/'),
  },
  {
    name: 'customer-sees-contract-and-packages',
    comment: "The customer site shares the widget's live parts; the server it knows by the contract.",
    from: { path: '^web/customer/', pathNot: [TESTS, BUILD] },
    // Its pages are rendered in Node.
    to: {
      dependencyTypesNot: ['core'],
      ...only('^web/(customer|ui)/', '^widget/', '^contract/', '^packages/', '(^|/)node_modules/'),
    },
  },
  {
    name: 'ui-sees-contract-and-packages',
    comment: 'Shared components belong to no page.',
    from: { path: '^web/ui/', pathNot: TESTS },
    to: only('^web/ui/', '^contract/', '^packages/', '(^|/)node_modules/'),
  },
  {
    name: 'widget-sees-contract-and-packages',
    comment: 'The widget has its own budget: contract, packages, the shared tokens and words, and never React.',
    from: { path: '^widget/', pathNot: [TESTS, BUILD] },
    to: only('^widget/', '^web/ui/', '^contract/', '^packages/', '(^|/)node_modules/(?!react/|react-dom/|@mantine/)'),
  },
  {
    name: 'cli-sees-contract-and-packages',
    comment: 'The command starts the server as a process and never imports it.',
    from: { path: '^cli/', pathNot: TESTS },
    to: {
      dependencyTypesNot: ['core'],
      pathNot: ['^cli/', '^contract/', '^packages/', '^tools/runtime[.]mjs$', '(^|/)node_modules/'],
    },
  },
  {
    name: 'faces-never-see-the-server',
    comment: 'Not even in a test: a face is tested through the contract.',
    from: { path: '^(web|widget|cli|packages|contract)/' },
    to: { path: '^server/' },
  },
  {
    name: 'domain-by-its-front-door',
    comment: 'A domain is entered only through its index.ts.',
    from: { path: '^server/domains/([^/]+)/' },
    to: { path: '^server/domains/[^/]+/', pathNot: ['^server/domains/$1/', '^server/domains/[^/]+/index[.]ts$'] },
  },
  {
    name: 'domain-by-its-front-door-from-outside',
    comment: 'A domain is entered only through its index.ts, by the rest of the house too.',
    from: { pathNot: '^server/domains/' },
    to: { path: '^server/domains/[^/]+/', pathNot: '^server/domains/[^/]+/index[.]ts$' },
  },
  {
    name: 'platform-knows-no-domain',
    comment: 'The platform carries the domains and does not know them.',
    from: { path: '^server/platform/', pathNot: TESTS },
    to: { path: '^server/(?!platform/)' },
  },
  {
    name: 'domain-does-not-wire',
    comment: 'compose.ts is the only place where parts are wired together; nothing below looks up at it.',
    from: { path: '^server/(domains|platform)/', pathNot: TESTS },
    to: { path: '^server/(?!domains/|platform/)' },
  },
  {
    name: 'model-without-io',
    comment: 'A model is pure: values in, values out. Time and chance come as arguments.',
    from: { path: '^server/domains/([^/]+)/model/', pathNot: TESTS },
    to: {
      dependencyTypesNot: ['core'],
      pathNot: [
        '^server/domains/$1/model/',
        '^contract/',
        '^packages/',
        `(^|/)node_modules/(${PURE_LIBRARIES.join('|')})/`,
      ],
    },
  },
  {
    name: 'model-without-io-of-node',
    comment: 'A model is pure: no files, no network, no processes.',
    from: { path: '^server/domains/[^/]+/model/', pathNot: TESTS },
    to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${PURE_BUILTINS.join('|')})$` },
  },
  {
    name: 'no-dev-dependency-in-product',
    comment: 'npm start installs without dev dependencies: what the product runs on must be a real one.',
    from: { path: PRODUCT, pathNot: [TESTS, BUILD, WORKSHOP] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-undeclared-dependency',
    comment: 'A library is declared by the workspace that uses it, or by the root.',
    from: { path: PRODUCT, pathNot: [TESTS, BUILD] },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-test-code-in-product',
    comment: 'Tests, benches and tools look at the product; it never looks back.',
    from: { path: PRODUCT, pathNot: [TESTS, BUILD, WORKSHOP] },
    to: { path: ['^(testing|e2e|bench)/', '^tools/(?!runtime[.]mjs$)', WORKSHOP, TESTS] },
  },
];

/**
 * The directions of the house (ARCHITECTURE.md), as dependency-cruiser rules.
 * tools/checks/boundaries.ts runs them; tools/checks/boundaries.test.ts shows that each of them can fail.
 */
export const directions = rules.map((rule) => ({ severity: 'error' as const, ...rule }));
