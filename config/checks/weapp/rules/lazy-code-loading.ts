import type { Rule } from '../finding'

/** Without it every page's scripts run before the first page is shown; WeChat's code quality check asks for it too. */
export const lazyCodeLoading: Rule = {
  name: 'lazy code loading',
  says: 'app.json asks for lazyCodeLoading: requiredComponents',
  check: ({ app }) =>
    app.all.lazyCodeLoading === 'requiredComponents'
      ? []
      : [
          {
            file: 'app.json',
            says: 'has no lazyCodeLoading: requiredComponents, so that every script runs before the first page',
            do: "put lazyCodeLoading: 'requiredComponents' into src/miniprogram/app.config.ts",
          },
        ],
}
