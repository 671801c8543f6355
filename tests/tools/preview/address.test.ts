import { pageOf, readAddress, writeAddress } from '../../../config/preview/address'
import type { Address } from '../../../config/preview/address'

const STANDARD: Address = { bare: false, as: null, fontSize: 16, width: 375, page: '' }

describe('the address of the preview', () => {
  it('says nothing when nothing was chosen', () => {
    expect(readAddress('', '')).toEqual(STANDARD)
    expect(writeAddress(STANDARD)).toBe('/')
  })
  it('names the page behind the #, with its query untouched', () => {
    expect(readAddress('', '#/pages/evening/index?x=y&t=%E4%BD%A0').page).toBe('pages/evening/index?x=y&t=%E4%BD%A0')
    expect(pageOf('#pages/me/index')).toBe('pages/me/index')
  })
  it('may name the page in a query parameter too, which the hash wins over', () => {
    expect(readAddress('?page=/pages/me/index', '').page).toBe('pages/me/index')
    expect(readAddress('?page=/pages/me/index', '#/pages/evening/index').page).toBe('pages/evening/index')
  })
  it('takes what is no number as not said', () => {
    expect(readAddress('?width=wide&font=-3', '')).toEqual(STANDARD)
  })
  it('knows 0 as the width that fills the window', () => {
    expect(readAddress('?width=0', '').width).toBe(0)
  })
  it.each<[string, Address]>([
    ['somebody with a large type on a small phone', { ...STANDARD, as: '小禾外婆', fontSize: 23, width: 320 }],
    ['the bare phone at a page', { ...STANDARD, bare: true, page: 'packages/family/task/index?homework=1&no=2' }],
  ])('reads again what it wrote: %s', (_name, address) => {
    const { search, hash } = new URL(writeAddress(address), 'http://127.0.0.1')
    expect(readAddress(search, hash)).toEqual(address)
  })
})
