/**
 * Who may import whom, what must never be in an element, and the common mistakes in Lit templates. No rule about form.
 */
import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/**
 * The layers of src, lowest first: each may import those before it and itself, and from npm what is said.
 * A layer's name is that of a folder, a file or both. Where no packages are listed, any is allowed.
 */
export const layers = [
  {names: ['scales'], packages: []},
  {names: ['text'], packages: []},
  {names: ['picture'], packages: []},
  {names: ['ratings-file'], packages: ['valibot']},
  {names: ['page'], packages: ['lit', '@lit/context']},
  {names: ['elements'], packages: ['lit', '@lit/context']},
  {names: ['enhance'], packages: []},
  {names: ['define'], packages: []},
  {names: ['index', 'prerender']},
  {names: ['build-tools'], packages: ['node:fs', 'node:path', 'node:url']},
];

/** Imports of these layers, by their folder or their file. */
const importsOf = (names, message) => names.map((name) => ({regex: `^\\..*/${name}(\\.js$|/)`, message}));

const noTests = {regex: '(^|/)test/', message: 'Nothing imports from test.'};

/** Markup or styles that a strict Content-Security-Policy refuses, or that no policy can check. */
const unsafe = {
  regex: '^lit(-html)?/directives/(unsafe-html|unsafe-svg|unsafe-mathml|style-map)\\.js$',
  message: 'No unchecked markup and no inline styles: pages run us under a strict policy.',
};

const noServerBuild = {
  regex: '^lit(/is-server\\.js)?$',
  importNames: ['isServer'],
  message: 'It says which build of Lit runs, not whether there is a document: src/page/document.ts does.',
};

const noRestricted = (...patterns) => ({
  'no-restricted-imports': ['error', {patterns: [noTests, unsafe, noServerBuild, ...patterns]}],
});

const npmBut = (packages) => ({
  regex: `^(?!\\.${packages.map((name) => `|${name}(/|$)`).join('')})`,
  message: packages.length ? `From outside only ${packages.join(', ')} here.` : 'Nothing from npm here.',
});

const boundaries = layers.map(({names, packages}, place) => ({
  files: names.flatMap((name) => [`src/${name}/**/*.ts`, `src/${name}.ts`]),
  rules: noRestricted(
    ...(packages ? [npmBut(packages)] : []),
    ...importsOf(
      layers.slice(place + 1).flatMap((layer) => layer.names),
      `It is above ${names[0]} (see the layers in eslint.config.mjs).`,
    ),
  ),
}));

export default defineConfig(
  {ignores: ['compiled/', 'dist/', 'integrations/wordpress/dist/', 'docs-site/', 'coverage/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},

  ts.configs.recommended,
  {rules: {'@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}]}},

  {files: ['src/**', 'stories/**', 'examples/**', 'builder/**'], rules: noRestricted()},
  // chai asserts by reading a property
  {files: ['test/**/*.ts'], rules: {'@typescript-eslint/no-unused-expressions': 'off'}},
  ...boundaries,
  {
    files: ['src/index.ts'],
    rules: noRestricted(
      ...importsOf(['define', 'prerender', 'build-tools'], 'index registers nothing, and brings nothing for Node.'),
    ),
  },
  {
    files: ['builder/**/*.ts'],
    ignores: ['builder/library.ts', 'builder/whole.ts'],
    rules: noRestricted(
      npmBut(['lit', '@lit/context']),
      ...importsOf(['src', 'dist'], 'What the builder takes from the library is in builder/library.ts.'),
    ),
  },
  {
    files: ['builder/library.ts', 'builder/whole.ts'],
    rules: noRestricted(
      npmBut([]),
      ...importsOf(['src'], 'The builder uses the library as it is built, as a page does.'),
    ),
  },
  {
    files: ['stories/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      // types are gone before the test runner imports a story; Storybook's run time is not there
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            noTests,
            unsafe,
            {...npmBut(['lit']), allowTypeImports: true},
            {
              regex: '^\\.\\./src/(?!define(\\.js$|/)|scales/)',
              message: 'A story uses the elements as a page does, through define, and lists what the scales hold.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },

  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'builder/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    settings: {litHtmlSources: true},
    rules: {
      // Safari takes the role from a list without bullets and from a table set as blocks, so they say it again
      'lit-a11y/no-redundant-role': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
          message: 'Draw with a template: a page may require Trusted Types.',
        },
        {
          selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
          message: "An inline style is refused under style-src 'self': use the stylesheet and a class or an attribute.",
        },
      ],
    },
  },
);
