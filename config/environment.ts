/**
 * What a build is told from outside: TARO_APP_DEMO=on adds the page of demo identities, TARO_APP_API is the address of an
 * HTTP API (without it a mini-program calls its cloud function and H5 its own origin), TARO_APP_CLOUD the cloud environment.
 */
export function compileTimeConstants(environment: Record<string, string | undefined>): Record<string, string> {
  const told = ['TARO_APP_DEMO', 'TARO_APP_API', 'TARO_APP_CLOUD']
  return Object.fromEntries(told.map((name) => [`process.env.${name}`, JSON.stringify(environment[name] ?? '')]))
}
