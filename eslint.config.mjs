import js from '@eslint/js'
import { importX } from 'eslint-plugin-import-x'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const NODE = ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'module', 'exports', 'require', '__dirname']
const typesOnly = { regex: '/cloud/', allowTypeImports: true, message: 'The screens take types only from the cloud.' }
const not = (regex, message) => ({ regex, message })
const noServer = not('^(zod|drizzle-orm|pg|@trpc/server$)', 'Server code stays on the server.')
const controls = {
  ...not('^@tarojs/components$', 'They come from components/form-controls, which keeps them out of the first page.'),
  importNames: ['Input', 'Picker', 'Textarea'],
}
const room = (files, ...patterns) => ({
  files: [files],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', 'tests/e2e/screens/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    rules: {
      'max-lines': ['error', 400],
      'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
      'import-x/no-self-import': 'error',
      'import-x/first': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/miniprogram/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  room('src/policy/**', not('/(contract|cloud|miniprogram)/', 'policy imports policy only.')),
  room('src/contract/**', not('/(cloud|miniprogram)/', 'contract imports policy only.')),
  room('src/cloud/**', not('/miniprogram/', 'The cloud knows no screens.')),
  room('src/miniprogram/**', typesOnly, noServer, controls),
  room('src/miniprogram/components/form-controls.{ts,h5.ts}', typesOnly, noServer),
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
  },
  // Merging with somebody's generic declaration repeats parameters that ours does not use.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  // 200 ms to load and needed by few calls: only a require() inside a function is lazy in a bundled function.
  { files: ['src/cloud/ports/wechat-sdk.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['babel.config.js', 'jest.config.js', 'config/plugins/*.js'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
