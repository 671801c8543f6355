/** A page's or a component's own settings (its .json). */
export interface PageSettings {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  component?: boolean
  styleIsolation?: string
  usingComponents?: Record<string, string>
}

export interface Tab {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

/** app.json, as far as a phone reads it. */
export interface AppSettings {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  window?: PageSettings
  /** Packages to fetch ahead when a page is shown. */
  preloadRule?: Record<string, { packages: string[] } | undefined>
  tabBar?: { color?: string; selectedColor?: string; backgroundColor?: string; list: Tab[] }
}

/** What the phone needs before its first page: settings, styles and templates of the whole package. */
export interface Built {
  app: AppSettings
  /** Settings by path without ending, of pages and components alike. */
  settings: Record<string, PageSettings>
  /** CSS of the app (key 'app') and of each page. */
  styles: Record<string, string>
  /** JavaScript whose value is the list of compiled templates. */
  templates: string
}

/** Scripts of the main package or of one subpackage, by path. */
export type Scripts = Record<string, string>

/** All pages, those of subpackages by their full path. */
export function pagesOf({ pages, subPackages = [] }: AppSettings): string[] {
  return [...pages, ...subPackages.flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`))]
}

/** The root of the subpackage that a page is in; '' for the main package. */
export function rootOf({ subPackages = [] }: AppSettings, page: string): string {
  return subPackages.find(({ root }) => page.startsWith(`${root}/`))?.root ?? ''
}
