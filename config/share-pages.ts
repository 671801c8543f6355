interface Chain {
  performance: { hints(on: boolean): unknown }
  optimization: { merge(options: object): unknown }
}

/** In how many pages something must be to be fetched with the first of them. */
const MOST_PAGES = 16

/**
 * H5: what most pages need is a file of its own. Taro puts it into each page's, so each further page came with some
 * 50 KB the browser had already.
 */
export function sharePages(chain: Chain): void {
  chain.optimization.merge({ splitChunks: { cacheGroups: { pages: { chunks: 'async', minChunks: MOST_PAGES, priority: 1, enforce: true } } } })
  // npm run size holds what we ship to our own limits; webpack's advice would only fill the first npm start.
  chain.performance.hints(false)
}
