import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {importRule} from './scripts/floors.mjs';

/**
 * Who may import whom: nothing upwards, nothing sideways. A floor may always import itself; `lazily` means by `import()`
 * only. A new package joins the floor that needs it here, where everybody can see it.
 */
const floors = [
  {files: 'model', floors: [], packages: ['valibot']},
  {files: 'locale', floors: [], packages: []},
  {files: 'metrics', floors: ['model'], packages: ['d3-array']},
  {files: 'adapters', floors: ['model', 'metrics'], packages: ['@noble/hashes', 'htmlparser2']},
  {files: 'testing', floors: ['model'], packages: []},
  {files: 'charts', floors: ['locale'], packages: ['d3-array', 'd3-scale', 'd3-shape', 'lit']},
  {files: 'telling', floors: ['model', 'locale', 'metrics', 'charts'], packages: []}, // facts in a reader's words: what panels show and documents print
  {files: 'reports', floors: ['model', 'locale', 'metrics', 'charts', 'telling'], packages: ['bidi-js', 'fflate', 'jspdf']},
  {files: 'elements', floors: ['model', 'locale', 'charts', 'telling'], lazily: ['adapters/http'], packages: ['lit', '@lit/context', '@lit/task']},
  {files: 'panels', floors: ['model', 'locale', 'metrics', 'charts', 'telling', 'elements'], lazily: ['reports'], packages: ['lit'], apart: true},
  {files: 'dashboard', floors: ['model', 'locale', 'metrics', 'charts', 'telling', 'elements', 'panels'], lazily: ['reports', 'adapters/snapshot'], packages: ['cally', 'lit', '@lit/task']},
  {files: '', floors: [''], packages: []}, // index.ts, define.ts and the script bundle
];

/** What is not used here, and what is used instead. */
const banned = {
  'no-restricted-imports': ['error', {patterns: [
    {group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'], message: 'Text from outside is bound as text.'},
    {group: ['lit/directives/style-map*', 'lit-html/directives/style-map*'], message: 'A strict CSP blocks style attributes: set the property from an element directive.'},
    {group: ['d3', 'd3-selection', 'd3-axis', 'd3-transition'], message: 'd3 for arithmetic, lit for the DOM.'},
  ]}],
  'no-restricted-properties': ['error',
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'].map((property) => ({property, message: 'Text from outside is bound as text.'})),
    {object: 'document', property: 'write', message: 'Render a template.'},
    {property: 'cssText', message: 'Set one property at a time.'},
  ],
  'no-restricted-syntax': ['error',
    {selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]', message: 'A strict CSP blocks style attributes: use the stylesheet, a presentation attribute, or an element directive.'},
    {selector: 'CallExpression[callee.property.name="setAttribute"] > Literal.arguments:first-child[value="style"]', message: 'A strict CSP blocks style attributes.'},
    {selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\s\\.(innerHTML|outerHTML|srcdoc)\\s*=/i]', message: 'Text from outside is bound as text.'},
    {selector: 'TSEnumDeclaration', message: 'A union of literals says the same and costs nothing.'},
  ],
  'no-console': ['error', {allow: ['warn', 'error']}],
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'storybook-static/', '.cache/']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {globals: globals.node},
  },
  {
    files: ['demo/**/*.js'],
    languageOptions: {globals: globals.browser},
    rules: banned,
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    plugins: {floors: {rules: {import: importRule}}},
    settings: {wc: {elementBaseClasses: ['LitElement', 'RoomElement', 'PanelElement']}},
    rules: {
      ...banned,
      'floors/import': ['error', floors],
      'no-undef': 'off', // TypeScript knows better
      'wc/guard-super-call': 'off', // TypeScript knows better
      'no-control-regex': 'off', // names from outside are cleaned of control characters
      '@typescript-eslint/no-non-null-assertion': 'off', // the way to read an index that was just counted
      '@typescript-eslint/require-await': 'off', // an async method turns what it throws into a rejection
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      // An abort rejects with the signal's reason, whatever that is.
      '@typescript-eslint/only-throw-error': ['error', {allowThrowingAny: true, allowThrowingUnknown: true}],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', {allowThrowingAny: true, allowThrowingUnknown: true}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `() => void act()` says that nothing is handed on, whether or not there was something.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['src/testing/**/*.ts'],
    rules: {
      // The kit is there to find out where an adapter breaks its types, and takes what it gives as it comes.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's assertions are expressions, and thenable ones at that.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-console': 'off', // what was measured, and why something was skipped
      'no-restricted-properties': 'off', // a test looks at what became of hostile text
      '@typescript-eslint/no-unnecessary-condition': 'off', // a test trusts no type
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // what `fixture` and `oneEvent` give back
    },
  },
);
