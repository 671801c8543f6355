import path from 'node:path'
import webpack from 'webpack'

interface PluginChain {
  plugin(name: string): { use(plugin: typeof webpack.ProvidePlugin, options: [Record<string, string[]>]): unknown }
}

/**
 * The tRPC client opens an AbortController for each call, and a mini-program has none. tweetnacl looks for random numbers in
 * `self`, which only a browser has; checking a signature needs none.
 */
export function provideMissingGlobals(chain: PluginChain): void {
  const shim = (place: string) => path.resolve(__dirname, '../../src/miniprogram', place)
  chain.plugin('missing-globals').use(webpack.ProvidePlugin, [
    { AbortController: [shim('api/abort-controller'), 'AbortController'], self: [shim('stores/no-self'), 'self'] },
  ])
}
