/** Widths that a phone can be given in the frame, in px; 0 fills the window. */
export const WIDTHS = [320, 360, 375, 414, 0] as const
/** Px of WeChat's own text; its standard, and the two that old people choose. */
export const FONT_SIZES = [16, 20, 23] as const

/** What the address of the preview says. */
export interface Address {
  /** The bare phone that fills the window, without the frame around it. */
  bare: boolean
  /** Whose WeChat it is; null when the address leaves it as it was. */
  as: string | null
  /** Px of the text size set in WeChat. */
  fontSize: number
  /** Width of the phone in the frame. */
  width: number
  /** The page to open with its query, without the leading slash; '' is the first one. */
  page: string
}

const numberIn = (text: string | null, otherwise: number) => {
  const number = Number(text ?? '')
  return text !== null && text !== '' && Number.isFinite(number) && number >= 0 ? number : otherwise
}

/** Reads search (`?frame=none&as=小禾妈妈`, also `?page=…`) and hash (`#/pages/evening/index?x=y`); the hash wins. */
export function readAddress(search: string, hash: string): Address {
  const query = new URLSearchParams(search)
  return {
    bare: query.get('frame') === 'none',
    as: query.get('as'),
    fontSize: numberIn(query.get('font'), FONT_SIZES[0]),
    width: numberIn(query.get('width'), 375),
    page: pageOf(hash) || (query.get('page') ?? '').replace(/^\/+/, ''),
  }
}

/** The page that a hash names, with its query as it stands. */
export const pageOf = (hash: string): string => hash.replace(/^#?\/*/, '')

/** The same, written; what has its standard value is left out. */
export function writeAddress({ bare, as, fontSize, width, page }: Address): string {
  const query = new URLSearchParams()
  if (bare) query.set('frame', 'none')
  if (as !== null) query.set('as', as)
  if (fontSize !== FONT_SIZES[0]) query.set('font', String(fontSize))
  if (!bare && width !== 375) query.set('width', String(width))
  const search = query.toString()
  return `/${search && `?${search}`}${page && `#/${page}`}`
}
