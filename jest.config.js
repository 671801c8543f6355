// One project per room. swc keeps import() as it is: PGlite is an ES module loaded at run time.
const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs', ignoreDynamic: true },
    },
  ],
}

const room = (displayName, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.{ts,tsx}`],
  transform,
  ...more,
})

module.exports = {
  projects: [room('policy'), room('cloud')],
}
