import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which room may import which. The map of the house: read it here, break it nowhere. */
const mayImport = {
  'src/domain': [],
  'src/storage': ['src/domain'],
  'src/platform': ['src/domain'],
  'src/state': ['src/domain', 'src/storage', 'src/platform', 'static/content'],
  'src/ui': ['src/domain', 'src/state'],
  sw: ['src/domain', 'src/storage'],
};

/** Every package has one owner. */
const owners = {
  'date-fns': 'src/domain',
  idb: 'src/storage',
  preact: 'src/ui',
  'workbox-*': 'sw',
};

const rooms = Object.keys(mayImport);
const nameOf = (path) => path.replace('src/', '');
const foreignRooms = (room) =>
  [...rooms, 'static/content'].filter((other) => other !== room && !mayImport[room].includes(other));

const roomRules = rooms.map((room) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...foreignRooms(room).map((other) => ({
            // Whatever the number of steps up, the first named folder is the room that is entered.
            regex: `^(\\.\\./)+(src/)?${nameOf(other)}(/|$)`,
            message: `${room} may not import ${other}.`,
          })),
          ...Object.entries(owners)
            .filter(([, owner]) => owner !== room)
            .map(([name, owner]) => ({
              regex: `^${name.replace('*', '.*')}(/|$)`,
              message: `${name} belongs to ${owner}.`,
            })),
        ],
      },
    ],
  },
}));

const askedForTime = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'The domain is told the time; it never asks.'],
  [
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    'The domain is told the time; it never asks.',
  ],
  ['CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'The domain is told its ids.'],
  ['MemberExpression[object.name="crypto"]', 'The domain is told its ids.'],
];

/** User text goes in as text: nothing here may write markup or run a string. */
const neverInPages = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'].map(
  (name) => [
    `:matches(MemberExpression[property.name="${name}"], JSXAttribute[name.name="${name}"])`,
    'User text goes in as text.',
  ],
);

const restricted = (pairs) => ['error', ...pairs.map(([selector, message]) => ({ selector, message }))];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test-results/', '.cache/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['src', 'sw', 'test'].map((room) => `${room}/tsconfig.json`) },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': restricted(neverInPages),
      'max-lines': ['error', 250],
    },
  },
  ...roomRules,
  { files: ['src/domain/**/*.ts'], rules: { 'no-restricted-syntax': restricted(askedForTime) } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      // Scripts run in Node, and what they hand to a page runs there.
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'URL', 'Buffer', 'fetch', 'setTimeout', 'clearTimeout', 'performance'],
          ...['AbortSignal', 'AbortController', 'document', 'navigator', 'indexedDB', 'IDBDatabase'],
          'MutationObserver',
          ...[
            'DOMException',
            'IDBFactory',
            'IDBObjectStore',
            'addEventListener',
            'queueMicrotask',
            'localStorage',
          ],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
