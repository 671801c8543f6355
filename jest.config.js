// One project per room. swc keeps import() as it is: PGlite is an ES module loaded at run time.
const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs', ignoreDynamic: true },
  },
]
const transform = { '^.+\\.(t|j)sx?$': swc, '^.+\\.mjs$': swc }

const room = (displayName, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.{ts,tsx}`],
  transform,
  ...more,
})

// The screens on the web components that H5 ships: Taro publishes them, and imports much, as ES modules.
const pages = {
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/tests/support/pages/h5-environment.ts'],
  transformIgnorePatterns: ['<rootDir>/node_modules/(react|react-dom|scheduler|@testing-library|core-js-pure|jsdom)/'],
  moduleNameMapper: {
    '\\.(scss|css|png)$': '<rootDir>/tests/support/pages/no-style.ts',
    '^@tarojs/components$': '<rootDir>/node_modules/@tarojs/components/lib/react/index.js',
    '^@tarojs/taro$': '<rootDir>/tests/support/pages/taro.ts',
  },
}

const onDatabase = { globalSetup: '<rootDir>/tests/support/prepare-database.ts' }

module.exports = {
  // A busy machine is slow, not wrong: every wait has a condition, and this only ends what never comes true.
  testTimeout: 30_000,
  projects: [
    room('policy'),
    room('cloud', onDatabase),
    room('miniprogram', pages),
    room('pages', { ...pages, ...onDatabase }),
    room('weapp', {
      globalSetup: '<rootDir>/tests/support/weapp/package-for-all.ts',
      setupFiles: ['<rootDir>/tests/support/weapp/usable-package.ts'],
      // The harness opens its own window; cleaning it away after a file only prints warnings.
      testEnvironmentOptions: { globalsCleanup: 'off' },
    }),
    room('tools'),
    room('e2e', {
      globalSetup: '<rootDir>/tests/support/browser/server-for-all.ts',
      globalTeardown: '<rootDir>/tests/support/browser/server-for-none.ts',
    }),
  ],
}
