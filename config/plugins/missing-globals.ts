import path from 'node:path'
import webpack from 'webpack'

interface PluginChain {
  plugin(name: string): { use(plugin: typeof webpack.ProvidePlugin, options: [Record<string, string[]>]): unknown }
}

/** The tRPC client opens an AbortController for each call, and a mini-program has none. */
export function provideMissingGlobals(chain: PluginChain): void {
  const shim = path.resolve(__dirname, '../../src/miniprogram/api/abort-controller')
  chain.plugin('missing-globals').use(webpack.ProvidePlugin, [{ AbortController: [shim, 'AbortController'] }])
}
