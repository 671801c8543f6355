interface Chain {
  performance: { hints(on: boolean): unknown }
  optimization: { merge(options: object): unknown }
  merge(options: object): unknown
}

/** What this many pages need, all but a few, is one file: the first page fetches it in any case. */
const NEARLY_ALL_PAGES = 40

/** In how many pages something must be to be a file of its own. */
const HALF_OF_THE_PAGES = 28

/**
 * H5: what most pages need is a file of its own. Taro puts it into each page's, so each further page came with some
 * 50 KB the browser had already. The first script names each such file once a page, so they are few.
 */
export function sharePages(chain: Chain): void {
  const cacheGroups = {
    shared: { name: 'shared', chunks: 'async', minChunks: NEARLY_ALL_PAGES, priority: 2, enforce: true },
    pages: { chunks: 'async', minChunks: HALF_OF_THE_PAGES, priority: 1, enforce: true },
  }
  chain.optimization.merge({ splitChunks: { cacheGroups } })
  // Its sockets count themselves when they are read, so webpack keeps them although nobody opens one.
  chain.merge({ module: { rule: { 'trpc-client': { test: /[\\/]@trpc[\\/]client[\\/]/, sideEffects: false } } } })
  // npm run size holds what we ship to our own limits; webpack's advice would only fill the first npm start.
  chain.performance.hints(false)
}
